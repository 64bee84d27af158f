import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#platform/time/date.ts';
import { wallToInstant } from '#platform/time/zone.ts';
import { instantAt, minuteShown } from './clock.ts';
import { dayClock } from './day-clock.ts';

/** Zones whose clocks change by an hour at night, by half an hour, at midnight, and never; and dates on which they do. */
const zones = ['Europe/Helsinki', 'Australia/Lord_Howe', 'Africa/Cairo', 'America/New_York', 'UTC'] as const;
const turns = ['2026-03-29', '2026-10-25', '2026-04-05', '2026-10-04', '2026-04-24', '2026-10-30', '2026-03-08', '2026-11-01'] as const;
const dates = fc.oneof(
  fc.constantFrom(...turns),
  fc.integer({ min: 0, max: 730 }).map((days) => addDays('2026-01-01', days))
);

test('a day’s clock says of each minute what the zone says, on days on which the clocks change too', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), dates, fc.integer({ min: 0, max: 1440 }), (zone, date, minute) => {
      const clock = dayClock(date, zone);
      const instant = wallToInstant(date, minute, zone);
      expect(instantAt(clock, minute)).toBe(instant);
      // A minute that the clocks leave out is shown as the one that is meant.
      expect(instantAt(clock, minuteShown(clock, instant))).toBe(instant);
    }),
    { numRuns: 1000 }
  );
});

test('on the days on which Finland’s clocks change it turns at four', () => {
  expect(dayClock('2026-03-29', 'Europe/Helsinki').turn).toEqual({ minute: 240, by: -3_600_000 });
  expect(dayClock('2026-10-25', 'Europe/Helsinki').turn).toEqual({ minute: 240, by: 3_600_000 });
  expect(dayClock('2026-10-26', 'Europe/Helsinki').turn).toBeNull();
});
