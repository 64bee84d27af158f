import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openState, readHours, wallTime } from './opening-hours.ts';

/** Tuesday 24 November 2026. */
const tuesday = (hour: number, minute = 0) => ({ year: 2026, month: 11, day: 24, minute: hour * 60 + minute });
const state = (hours: string, now = tuesday(12)) => openState(readHours(hours), now);

test('day and night is always open', () => {
  expect(state('24/7')).toEqual({ is: 'open' });
});

test('an evening line is shut by day, open in the evening until midnight', () => {
  expect(state('Mo-Su 20:00-24:00')).toEqual({ is: 'closed', opens: { days: 0, minute: 1200 } });
  expect(state('Mo-Su 20:00-24:00', tuesday(20))).toEqual({ is: 'open', until: { days: 0, minute: 1440 } });
  expect(state('Mo-Su 20:00-24:00', tuesday(23, 59))).toEqual({ is: 'open', until: { days: 0, minute: 1440 } });
  expect(state('Mo-Su 20:00-24:00', tuesday(0))).toEqual({ is: 'closed', opens: { days: 0, minute: 1200 } });
});

test('after the last hour of the week the next is found over the week-end', () => {
  const friday = { year: 2026, month: 11, day: 27, minute: 18 * 60 };
  expect(state('Mo-Fr 12:00-18:00', friday)).toEqual({ is: 'closed', opens: { days: 3, minute: 720 } });
});

test('rules for different days stand beside each other, a later one replaces an earlier', () => {
  const hours = 'Mo-Tu 14:00-17:00; We-Th 14:00-20:00';
  expect(state(hours, tuesday(16))).toEqual({ is: 'open', until: { days: 0, minute: 1020 } });
  expect(state(hours, tuesday(17))).toEqual({ is: 'closed', opens: { days: 1, minute: 840 } });
  expect(state('Mo-Su 09:00-21:00; Tu off')).toEqual({ is: 'closed', opens: { days: 1, minute: 540 } });
});

test('hours that reach over midnight belong to the evening before', () => {
  expect(state('Mo 22:00-02:00', tuesday(1))).toEqual({ is: 'open', until: { days: 0, minute: 120 } });
  expect(state('Su-Mo 22:00-02:00', tuesday(3))).toEqual({ is: 'closed', opens: { days: 5, minute: 1320 } });
});

test('two times of a day are two openings', () => {
  expect(state('Tu 09:00-11:00,13:00-15:00')).toEqual({ is: 'closed', opens: { days: 0, minute: 780 } });
});

test('a public holiday shuts what says so, and nothing else', () => {
  const independence = { year: 2027, month: 12, day: 6, minute: 13 * 60 };
  expect(state('Mo-Fr 12:00-18:00; PH off', independence)).toEqual({ is: 'closed', opens: { days: 1, minute: 720 } });
  expect(state('Mo-Fr 12:00-18:00', independence)).toEqual({ is: 'open', until: { days: 0, minute: 1080 } });
});

test.each([
  '',
  'katso sivulta',
  'Mo-Fr',
  'Mo-Fr 12-18',
  'Mo-Xx 12:00-18:00',
  'Mo-Fr 25:00-26:00',
  'Mo-Fr 12:60-18:00',
  'sunrise-sunset',
  'Mo-Fr 12:00-18:00 "by appointment"',
  'week 1-10 Mo 10:00-12:00',
  'Mo-Fr 12:00-18:00; SH off',
  'off',
  'Mo-We-Fr 10:00-11:00',
  '12:00-12:00'
])('what the reader does not know is unknown, never closed: %j', (text) => {
  expect(readHours(text)).toBeUndefined();
  expect(state(text)).toEqual({ is: 'unknown' });
});

test('open or shut agrees with looking at the clock minute by minute', () => {
  const time = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
      time,
      time,
      fc.integer({ min: 0, max: 10_079 }),
      (days, from, to, at) => {
        fc.pre(from !== to);
        const names = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
        const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        const hours = `${[...new Set(days)].map((day) => names[day]).join(',')} ${clock(from)}-${clock(to)}`;
        const open = (minute: number) => {
          const day = Math.floor(minute / 1440) % 7;
          const clockNow = minute % 1440;
          if (to > from) return days.includes(day) && clockNow >= from && clockNow < to;
          return (days.includes(day) && clockNow >= from) || (days.includes((day + 6) % 7) && clockNow < to);
        };
        // Monday 23 November 2026 is the week's first day; no public holiday matters to these rules.
        const found = openState(readHours(hours), { year: 2026, month: 11, day: 23 + Math.floor(at / 1440), minute: at % 1440 });
        expect(found.is).toBe(open(at) ? 'open' : 'closed');
        let change = at;
        while (open(change) === open(at) && change < at + 20_160) change += 1;
        const said = found.is === 'open' ? found.until : found.is === 'closed' ? found.opens : undefined;
        if (change < at + 20_160) expect((said?.days ?? 0) * 1440 + (said?.minute ?? -1)).toBe(change - Math.floor(at / 1440) * 1440);
      }
    )
  );
});

test('wall time is that of the zone, on both sides of the change of the clock', () => {
  expect(wallTime(Date.parse('2026-10-25T00:30:00Z'), 'Europe/Helsinki')).toMatchObject({ day: 25, minute: 210 });
  expect(wallTime(Date.parse('2026-10-25T01:30:00Z'), 'Europe/Helsinki')).toMatchObject({ day: 25, minute: 210 });
  expect(wallTime(Date.parse('2026-11-24T22:00:00Z'), 'Europe/Helsinki')).toMatchObject({ day: 25, minute: 0 });
});
