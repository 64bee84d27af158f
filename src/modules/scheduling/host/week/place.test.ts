import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#platform/time/date.ts';
import { cutTo, hoursShown, leastMinutes, partsByDate, sideBySide, type Part } from './place.ts';

const zone = 'Europe/Helsinki';
const minute = 60_000;
const at = (iso: string) => Date.parse(iso);
const period = (start: string, end: string) => ({ start: at(start), end: at(end) });
const minutesOn = (date: string, ...periods: { start: number; end: number }[]) =>
  (partsByDate(periods, [date], zone).get(date) ?? []).map(({ from, to }) => [from / 60, to / 60]);

test('a meeting stands at the minutes that the clock on the wall shows', () => {
  expect(minutesOn('2026-11-25', period('2026-11-25T07:00:00Z', '2026-11-25T07:45:00Z'))).toEqual([[9, 9.75]]);
  expect(minutesOn('2026-06-10', period('2026-06-10T06:00:00Z', '2026-06-10T06:45:00Z'))).toEqual([[9, 9.75]]);
});

test('what runs over midnight has a part on each day, and on other days none', () => {
  const night = period('2026-11-25T20:00:00Z', '2026-11-26T00:30:00Z');
  expect(minutesOn('2026-11-25', night)).toEqual([[22, 24]]);
  expect(minutesOn('2026-11-26', night)).toEqual([[0, 2.5]]);
  expect(minutesOn('2026-11-27', night)).toEqual([]);
  // To midnight exactly is not on the next day.
  expect(minutesOn('2026-11-26', period('2026-11-25T20:00:00Z', '2026-11-25T22:00:00Z'))).toEqual([]);
});

test('on the day on which the clocks go forward, what lies across the hour that is left out is drawn across it', () => {
  // 2.30 to 4.30 by the wall is one hour.
  expect(minutesOn('2026-03-29', period('2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z'))).toEqual([[2.5, 4.5]]);
  expect(minutesOn('2026-03-29', period('2026-03-29T06:00:00Z', '2026-03-29T07:00:00Z'))).toEqual([[9, 10]]);
});

test('on the day on which the clocks go back, what lies in the repeated hour keeps its length', () => {
  // The first 3.30 to the second 3.15 is three quarters of an hour.
  expect(minutesOn('2026-10-25', period('2026-10-25T00:30:00Z', '2026-10-25T01:15:00Z'))).toEqual([[3.5, 4.25]]);
  expect(minutesOn('2026-10-25', period('2026-10-25T07:00:00Z', '2026-10-25T08:00:00Z'))).toEqual([[9, 10]]);
  // Both 3.00 to 3.30 of that night: side by side, since the clock shows them at the same place.
  const both = [period('2026-10-25T00:00:00Z', '2026-10-25T00:30:00Z'), period('2026-10-25T01:00:00Z', '2026-10-25T01:30:00Z')];
  const placed = sideBySide(partsByDate(both, ['2026-10-25'], zone).get('2026-10-25') ?? []);
  expect(placed.map(({ from, lane, lanes }) => [from / 60, lane, lanes])).toEqual([
    [3, 0, 2],
    [3, 1, 2]
  ]);
});

test('what is short is drawn so high that it can be hit, also at the end of the day', () => {
  const late = period('2026-11-25T21:50:00Z', '2026-11-25T22:00:00Z');
  const early = period('2026-11-25T07:00:00Z', '2026-11-25T07:05:00Z');
  const parts = partsByDate([late, early], ['2026-11-25'], zone, leastMinutes).get('2026-11-25') ?? [];
  expect(parts.map(({ from, to }) => [from, to])).toEqual([
    [1410, 1440],
    [540, 570]
  ]);
});

test('neighbours that do not meet have the whole width, those that meet share it', () => {
  const part = (from: number, to: number): Part<null> => ({ item: null, from, to });
  const lanes = sideBySide([part(540, 600), part(600, 660), part(630, 690), part(640, 650), part(690, 720)]);
  expect(lanes.map(({ from, lane, lanes: of }) => [from, lane, of])).toEqual([
    [540, 0, 1],
    [600, 0, 3],
    [630, 1, 3],
    [640, 2, 3],
    [690, 0, 1]
  ]);
});

test('the hours shown are a working day, and more where there is more', () => {
  expect(hoursShown([])).toEqual({ first: 8, last: 16 });
  expect(hoursShown([[{ from: 450, to: 480 }], [{ from: 600, to: 1000 }]])).toEqual({ first: 7, last: 17 });
});

test('an absence of a whole day shows no night, and is cut to what is shown', () => {
  const hours = hoursShown([[{ from: 0, to: 1440 }]]);
  expect(hours).toEqual({ first: 6, last: 18 });
  expect(cutTo([{ from: 0, to: 1440 }], hours)).toEqual([{ from: 360, to: 1080 }]);
  expect(hoursShown([[{ from: 1140, to: 1440 }]])).toEqual({ first: 8, last: 24 });
});

const start = at('2026-10-20T00:00:00Z');
const periods = fc.array(
  fc.record({ start: fc.integer({ min: 0, max: 9 * 1440 }), length: fc.integer({ min: 1, max: 600 }) }).map((some) => ({
    start: start + some.start * minute,
    end: start + (some.start + some.length) * minute
  })),
  { maxLength: 40 }
);

/** How many lie at one minute at the most, minute by minute, among those that hang together with this one. */
function mostTogether(all: readonly Part<unknown>[], one: Part<unknown>): number {
  const together = new Set([one]);
  for (const each of together) for (const other of all) if (other.from < each.to && each.from < other.to) together.add(other);
  return Math.max(...[...together].map(({ from }) => [...together].filter((other) => other.from <= from && from < other.to).length));
}

test('nothing covers anything, in as few lanes as there must be, over a change of the clocks too', () => {
  const dates = Array.from({ length: 12 }, (_, index) => addDays('2026-10-19', index));
  fc.assert(
    fc.property(periods, (items) => {
      const days = [...partsByDate(items, dates, zone, leastMinutes).values()];
      expect(new Set(days.flat().map(({ item }) => item)).size).toBe(items.length);
      for (const parts of days) {
        const placed = sideBySide(parts);
        expect(placed).toHaveLength(parts.length);
        for (const one of placed) {
          expect(one.from).toBeGreaterThanOrEqual(0);
          expect(one.to).toBeLessThanOrEqual(1440);
          expect(one.to - one.from).toBeGreaterThanOrEqual(leastMinutes);
          expect(one.lanes).toBe(mostTogether(placed, one));
          for (const other of placed) {
            if (other !== one && other.lane === one.lane) expect(other.from >= one.to || one.from >= other.to).toBe(true);
          }
        }
      }
    }),
    { numRuns: 200 }
  );
});
