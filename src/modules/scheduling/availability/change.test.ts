import { expect, test } from 'vitest';
import { openings } from '../free-times/hours.ts';
import { changed, clashOf, datesBetween, type HoursChange } from './change.ts';
import { dayOf, rulesOf, type HostHours } from './host-hours.ts';

const campus = '00000000-0000-4000-8000-00000000000a';
const examWeeks = '00000000-0000-4000-8000-00000000000b';
const empty: HostHours = { schedules: [], dates: [], rows: [], absences: [] };
const [MONDAY, TUESDAY] = [1, 2];

/** Hours after one change after the other; ids are counted. */
function after(...changes: HoursChange[]): HostHours {
  let next = 0;
  return changes.reduce((hours, change) => changed(hours, change, () => `new ${next++}`), empty);
}

const nine = { from: 540, to: 960, campusId: campus, modalities: ['campus'] as const };
const lunch = { from: 660, to: 705 };
const week: HoursChange = { kind: 'week', schedule: null, weekdays: [MONDAY, TUESDAY], open: [nine], breaks: [lunch] };

/** Openings of a date as wall times in UTC: minutes from midnight. */
function read(hours: HostHours, date: string, closings: Parameters<typeof rulesOf>[1] = []): string[] {
  const { rows, cuts } = rulesOf(hours, closings);
  const clock = (ms: number) => new Date(ms).toISOString().slice(11, 16);
  return openings(rows, 'UTC', date, date, cuts).map(({ start, end }) => `${clock(start)}–${clock(end)}`);
}

test('lunch is kept free on each weekday that it was written for', () => {
  expect(read(after(week), '2026-11-23')).toEqual(['09:00–11:00', '11:45–16:00']);
  expect(read(after(week), '2026-11-24')).toEqual(['09:00–11:00', '11:45–16:00']);
  expect(read(after(week), '2026-11-25')).toEqual([]);
});

test('a weekday that gets other hours keeps nothing of its old ones', () => {
  const hours = after(week, { ...week, weekdays: [MONDAY], open: [{ ...nine, to: 600 }], breaks: [] });
  expect(read(hours, '2026-11-23')).toEqual(['09:00–10:00']);
  expect(read(hours, '2026-11-24')).toEqual(['09:00–11:00', '11:45–16:00']);
  expect(dayOf(hours, { schedule: null, weekday: MONDAY }).open).toHaveLength(1);
});

test('a schedule stands in the place of the ordinary week on its dates, also where it has no hours', () => {
  const dates = [{ from: '2026-11-23', to: '2026-11-24' }];
  const hours = after(
    week,
    { kind: 'schedule', id: examWeeks, name: 'Koeviikko', dates, like: null },
    { kind: 'week', schedule: examWeeks, weekdays: [MONDAY], open: [{ ...nine, from: 720, to: 780 }], breaks: [] },
    { kind: 'week', schedule: examWeeks, weekdays: [TUESDAY], open: [], breaks: [] }
  );
  expect(read(hours, '2026-11-23')).toEqual(['12:00–13:00']);
  expect(read(hours, '2026-11-24')).toEqual([]);
  expect(read(hours, '2026-11-30')).toEqual(['09:00–11:00', '11:45–16:00']);
});

test('a new schedule begins as a copy of another’s days, and goes with all of its rows', () => {
  const hours = after(week, { kind: 'schedule', id: examWeeks, name: 'Koeviikko', dates: [], like: null });
  expect(dayOf(hours, { schedule: examWeeks, weekday: MONDAY })).toMatchObject({ open: [{ from: 540 }], breaks: [{ from: 660 }] });
  expect(new Set(hours.rows.map(({ id }) => id)).size).toBe(hours.rows.length);
  const gone = changed(hours, { kind: 'schedule_gone', id: examWeeks }, () => '');
  expect(gone).toEqual(after(week));
});

test('a date with hours of its own has these and their breaks, and the week’s again when they are taken away', () => {
  const day: HoursChange = {
    kind: 'days',
    dates: ['2026-11-23', '2026-11-25'],
    usual: false,
    open: [{ ...nine, from: 480, to: 600 }],
    breaks: [{ from: 510, to: 540 }]
  };
  const hours = after(week, day);
  expect(read(hours, '2026-11-23')).toEqual(['08:00–08:30', '09:00–10:00']);
  expect(read(hours, '2026-11-25')).toEqual(['08:00–08:30', '09:00–10:00']);
  expect(read(after(week, day, { ...day, usual: true }), '2026-11-23')).toEqual(['09:00–11:00', '11:45–16:00']);
});

test('an absence takes whole days, or the same minutes of each', () => {
  const away = { kind: 'absence', from: '2026-11-23', to: '2026-11-24' } as const;
  expect(read(after(week, { ...away, fromMinute: 0, toMinute: 1440 }), '2026-11-24')).toEqual([]);
  const part = after(week, { ...away, fromMinute: 780, toMinute: 840 });
  expect(read(part, '2026-11-24')).toEqual(['09:00–11:00', '11:45–13:00', '14:00–16:00']);
  expect(
    read(
      changed(part, { kind: 'absence_gone', id: part.absences[0]?.id ?? '' }, () => ''),
      '2026-11-24'
    )
  ).toHaveLength(2);
});

test('the school’s closings stand above hours of a single date, and one of another campus takes nothing', () => {
  const hours = after({ kind: 'days', dates: ['2026-11-23'], usual: false, open: [nine], breaks: [] });
  const closing = { from: '2026-11-23', to: '2026-11-23', fromMinute: 0, toMinute: 1440 };
  expect(read(hours, '2026-11-23', [{ ...closing, campusId: null }])).toEqual([]);
  expect(read(hours, '2026-11-23', [{ ...closing, campusId: campus }])).toEqual([]);
  expect(read(hours, '2026-11-23', [{ ...closing, campusId: 'elsewhere' }])).toEqual(['09:00–16:00']);
});

test('two schedules may not share a date', () => {
  const one = {
    kind: 'schedule',
    id: examWeeks,
    name: 'Koeviikko',
    dates: [{ from: '2026-11-23', to: '2026-11-27' }],
    like: null
  } as const;
  const other = { ...one, id: campus, name: 'Loma' };
  expect(clashOf(after(one, { ...other, dates: [{ from: '2026-11-27', to: '2026-12-01' }] }))).toBe('Loma');
  expect(clashOf(after(one, { ...other, dates: [{ from: '2026-11-28', to: '2026-12-01' }] }))).toBeNull();
});

test('of a stretch of dates the weekends are left alone, unless there is nothing else', () => {
  expect(datesBetween('2026-11-27', '2026-11-30')).toEqual(['2026-11-27', '2026-11-30']);
  expect(datesBetween('2026-11-28', '2026-11-29')).toEqual(['2026-11-28', '2026-11-29']);
  expect(datesBetween('2026-11-28', '2026-11-28')).toEqual(['2026-11-28']);
});
