import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '#platform/time/date.ts';
import { dateIn, minuteOfDayIn } from '#platform/time/zone.ts';
import { insteadOf, weekly } from './series.ts';

const zone = 'Europe/Helsinki';
const iso = (starts: readonly number[]) => starts.map((start) => new Date(start).toISOString().slice(0, 16));
/** Wednesday 25 November 2026, 10.00 in Helsinki. */
const ten = Date.parse('2026-11-25T08:00Z');

test('a weekly series keeps its time by the wall when the clocks change', () => {
  expect(iso(weekly(Date.parse('2027-03-24T08:00Z'), 2, zone))).toEqual(['2027-03-24T08:00', '2027-03-31T07:00']);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 1, max: 12 }), (quarters, count) => {
      const starts = weekly(ten + quarters * 15 * MINUTE, count, zone);
      expect(starts).toHaveLength(count);
      expect(new Set(starts.map((start) => minuteOfDayIn(start, zone)).filter((minute) => minute < 120 || minute > 300)).size).toBeLessThan(
        2
      );
      expect(new Set(starts.map((start) => dateIn(start, zone))).size).toBe(count);
    })
  );
});

test('instead of a start that can’t be had the nearest of its day are offered, then those of its week, and none of another week', () => {
  const free = [-50, -26, -2, 1, 3, 24, 90].map((hours) => ten + hours * HOUR);
  expect(iso(insteadOf(ten, free, zone))).toEqual([
    '2026-11-23T06:00',
    '2026-11-24T06:00',
    '2026-11-25T06:00',
    '2026-11-25T09:00',
    '2026-11-25T11:00',
    '2026-11-26T08:00'
  ]);
  expect(insteadOf(ten, [ten, ten - 8 * 24 * HOUR, ten + 7 * 24 * HOUR], zone)).toEqual([]);
  const many = Array.from({ length: 20 }, (_, index) => ten + (index + 1) * 15 * MINUTE);
  expect(insteadOf(ten, many, zone)).toEqual(many.slice(0, 6));
});
