import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '#platform/time/date.ts';
import type { HoursRow, Shut } from './hours.ts';
import { standsIn } from '../host/drag/fits.ts';
import { freeStarts, type Busy, type Interval } from './slots.ts';
import { inBoth, leaderHours, standsTogether, startsTogether } from './together.ts';

const zones = new Map([
  ['here', 'Europe/Helsinki'],
  ['there', 'Europe/Helsinki']
]);
/** Monday 23 November 2026, midnight in Helsinki. */
const monday = Date.parse('2026-11-22T22:00:00Z');
const at = (hour: number, minute = 0) => monday + hour * HOUR + minute * MINUTE;
const row = (from: number, to: number, more: Partial<HoursRow> = {}): HoursRow => {
  return { weekday: 1, date: null, from: from * 60, to: to * 60, campusId: 'here', modalities: ['campus', 'phone'], ...more };
};
const leader = (rows: HoursRow[], busy: Busy[] = [], shut: Shut[] = []) => ({ rows, cuts: { breaks: [], shut }, zones, busy });
const lengths = { length: 45 * MINUTE, step: 15 * MINUTE, before: 0, after: 0, notice: 0 };
const day: Interval = { start: monday, end: monday + 24 * HOUR };
const here = { campusId: 'here', isRemote: false };
const remote = { campusId: 'here', isRemote: true };

test('two leaders are free where the hours that they share hold the session and neither has anything else', () => {
  const one = leader([row(8, 12)], [{ start: at(10), end: at(10, 30), before: 0, after: 15 * MINUTE }]);
  const other = leader([row(9, 16)]);
  const starts = startsTogether([one, other], here, lengths, day, monday);
  expect(starts).toEqual([at(9), at(9, 15), at(10, 45), at(11), at(11, 15)]);
  expect(startsTogether([other, one], here, lengths, day, monday)).toEqual(starts);
});

test('a longer session, and travel around it, leave fewer starts', () => {
  const one = leader([row(8, 12)], [{ start: at(10), end: at(10, 30), before: 0, after: 0 }]);
  expect(startsTogether([one], here, { ...lengths, length: 90 * MINUTE }, day, monday)).toEqual([at(8), at(8, 15), at(8, 30), at(10, 30)]);
  expect(startsTogether([one], here, { ...lengths, length: 90 * MINUTE, before: 30 * MINUTE, after: 30 * MINUTE }, day, monday)).toEqual([
    at(8)
  ]);
});

test('a start is free, or outside the hours and still to be had, or taken', () => {
  const one = leader([row(8, 12)], [{ start: at(10), end: at(10, 30), before: 0, after: 15 * MINUTE }]);
  const stands = (start: number) => standsTogether([one, leader([row(7, 12)])], here, lengths, start);
  expect([at(7), at(7, 20), at(8, 5), at(9, 15), at(9, 20), at(10, 40), at(10, 45), at(11, 20)].map(stands)).toEqual([
    'outside',
    'outside',
    'free',
    'free',
    'taken',
    'taken',
    'free',
    'outside'
  ]);
});

test('on campus counts who is there in person; remotely whoever is at work, wherever and by whatever way', () => {
  const rows = [row(8, 9), row(9, 10, { modalities: ['phone'] }), row(10, 11, { campusId: 'there' })];
  expect(leaderHours(leader(rows), here, day)).toMatchObject([{ start: at(8), end: at(9) }]);
  expect(leaderHours(leader(rows), remote, day)).toEqual([{ start: at(8), end: at(11) }]);
  expect(startsTogether([leader(rows)], here, lengths, day, monday)).toEqual([at(8), at(8, 15)]);
});

test('a date’s own hours at another campus stand in the place of the weekday’s here', () => {
  const rows = [row(8, 12), row(8, 12, { weekday: null, date: '2026-11-23', campusId: 'there' })];
  expect(leaderHours(leader(rows), here, day)).toEqual([]);
});

test('on a date on which the group’s campus is closed there is no session, a remote one either', () => {
  const closed = { from: '2026-11-23', to: '2026-11-23', fromMinute: 0, toMinute: 1440, campusId: 'here' };
  const away = leader([row(8, 12, { campusId: 'there' })], [], [closed]);
  expect(startsTogether([away], remote, lengths, day, monday)).toEqual([]);
  expect(startsTogether([away], { ...remote, campusId: 'there' }, lengths, day, monday)).not.toEqual([]);
  expect(startsTogether([], here, lengths, day, monday)).toEqual([]);
  expect(standsTogether([away], remote, lengths, at(9))).toBe('outside');
});

const clock = fc.integer({ min: 7 * 12, max: 17 * 12 }).map((n) => n * 5);
const rows = fc.array(
  fc
    .record({ from: clock, long: fc.integer({ min: 1, max: 60 }), campusId: fc.constantFrom('here', 'there') })
    .map(({ from, long, campusId }): HoursRow => {
      return { weekday: 1, date: null, from, to: from + long * 5, campusId, modalities: ['campus'] };
    }),
  { maxLength: 5 }
);
const buffer = fc.constantFrom(0, 5, 10, 30).map((minutes) => minutes * MINUTE);
const busy = fc.array(
  fc
    .record({ from: clock, long: fc.integer({ min: 1, max: 24 }), before: buffer, after: buffer })
    .map(({ from, long, before, after }): Busy => {
      return { start: monday + from * MINUTE, end: monday + (from + long * 5) * MINUTE, before, after };
    }),
  { maxLength: 6 }
);
const leaders = fc.array(fc.record({ rows, busy }), { minLength: 1, maxLength: 2 });

test('what is shown is exactly what each leader by oneself could hold, on a grid of five minutes', () => {
  fc.assert(
    fc.property(leaders, fc.constantFrom(45, 60, 75, 90), buffer, buffer, fc.boolean(), (given, minutes, before, after, isRemote) => {
      const place = { campusId: 'here', isRemote };
      const all = given.map((each) => leader(each.rows, each.busy));
      const asked = { length: minutes * MINUTE, step: 5 * MINUTE, before, after, notice: 0 };
      const fits = (start: number) =>
        all.every((each) => {
          const held = leaderHours(each, place, day).some((open) => open.start <= start && start + asked.length <= open.end);
          const period = { start, end: start + asked.length, before, after };
          return held && each.busy.every((taken) => standsIn(period, taken) === null);
        });
      const expected = Array.from({ length: 288 }, (_, index) => monday + index * 5 * MINUTE).filter(fits);
      expect(startsTogether(all, place, asked, day, monday)).toEqual(expected);
      for (const start of [at(9), at(11, 5), at(14, 40)]) expect(standsTogether(all, place, asked, start) === 'free').toBe(fits(start));
    })
  );
});

test('one leader alone has the very times that free times are made of', () => {
  fc.assert(
    fc.property(rows, busy, (given, taken) => {
      const alone = leader(given, taken);
      expect(startsTogether([alone], here, lengths, day, monday)).toEqual(
        freeStarts(leaderHours(alone, here, day), taken, lengths, day, monday)
      );
    })
  );
});

const intervals = fc
  .array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 })
  .map((points) => [...new Set(points)].sort((a, b) => a - b))
  .map((points) =>
    points.flatMap((start, index) => (index % 2 === 0 && points[index + 1] ? [{ start, end: points[index + 1] ?? start }] : []))
  );

test('what lies in both lists lies in each, and nothing else does', () => {
  fc.assert(
    fc.property(intervals, intervals, (a, b) => {
      const both = inBoth(a, b);
      const has = (list: readonly Interval[], moment: number) => list.some(({ start, end }) => start <= moment && moment < end);
      for (let moment = 0; moment < 41; moment++) expect(has(both, moment)).toBe(has(a, moment) && has(b, moment));
    })
  );
});
