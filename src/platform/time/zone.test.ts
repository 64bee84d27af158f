import { expect, test } from 'vitest';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { DAY, HOUR, MINUTE } from './date.ts';
import { dateIn, dayBounds, instantOfWall, minuteOfDayIn, wallOfInstant, wallToInstant } from './zone.ts';

const HELSINKI = 'Europe/Helsinki';
const utc = (iso: string) => Date.parse(`${iso}Z`);

/** With a whole hour, half an hour, a day and no change at all; with four changes a year; west, east, and halves. */
const ZONES = [
  HELSINKI,
  'Australia/Lord_Howe',
  'America/New_York',
  'Asia/Kolkata',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Africa/Cairo',
  'America/St_Johns',
  'UTC'
];

test('a wall time becomes the instant at which the clocks show it', () => {
  expect(wallToInstant('2026-01-15', 9 * 60, HELSINKI)).toBe(utc('2026-01-15T07:00'));
  expect(wallToInstant('2026-07-15', 9 * 60, HELSINKI)).toBe(utc('2026-07-15T06:00'));
});

test('minute 1440 and beyond is the next day', () => {
  expect(wallToInstant('2026-01-15', 1440, HELSINKI)).toBe(wallToInstant('2026-01-16', 0, HELSINKI));
  expect(wallToInstant('2026-03-28', 1440 + 5 * 60, HELSINKI)).toBe(wallToInstant('2026-03-29', 5 * 60, HELSINKI));
});

test('a time in the gap moves forward by its length', () => {
  expect(wallToInstant('2026-03-29', 3 * 60 + 30, HELSINKI)).toBe(wallToInstant('2026-03-29', 4 * 60 + 30, HELSINKI));
  expect(wallToInstant('2026-10-04', 2 * 60 + 10, 'Australia/Lord_Howe')).toBe(
    wallToInstant('2026-10-04', 2 * 60 + 40, 'Australia/Lord_Howe')
  );
});

test('of a repeated hour the first is meant', () => {
  expect(wallToInstant('2026-10-25', 3 * 60 + 30, HELSINKI)).toBe(utc('2026-10-25T00:30'));
  expect(wallToInstant('2026-10-25', 4 * 60, HELSINKI)).toBe(utc('2026-10-25T02:00'));
});

test('a day has 23, 24 or 25 hours, and its bounds meet those of its neighbours', () => {
  const hours = (date: string, zone = HELSINKI) => {
    const { start, end } = dayBounds(date, zone);
    return (end - start) / HOUR;
  };
  expect(hours('2026-03-29')).toBe(23);
  expect(hours('2026-06-01')).toBe(24);
  expect(hours('2026-10-25')).toBe(25);
  expect(hours('2026-10-04', 'Australia/Lord_Howe')).toBe(23.5);
  expect(dayBounds('2026-03-29', HELSINKI).end).toBe(dayBounds('2026-03-30', HELSINKI).start);
});

test('a day that begins in a gap begins where the gap ends', () => {
  expect(dayBounds('2026-04-24', 'Africa/Cairo').start).toBe(utc('2026-04-23T22:00'));
  expect(minuteOfDayIn(utc('2026-04-23T22:00'), 'Africa/Cairo')).toBe(60);
});

test('an instant has its date and its minute of the day in each zone', () => {
  expect(dateIn(utc('2026-11-24T22:00'), HELSINKI)).toBe('2026-11-25');
  expect(dateIn(utc('2026-11-24T21:59:59.999'), HELSINKI)).toBe('2026-11-24');
  expect(minuteOfDayIn(utc('2026-11-24T21:59:59.999'), HELSINKI)).toBe(1439);
  expect(minuteOfDayIn(utc('2026-11-24T06:30'), 'Asia/Kolkata')).toBe(720);
});

test('an unknown zone is refused, each time', () => {
  expect(() => wallToInstant('2026-01-01', 0, 'Europe/Nowhere')).toThrow(RangeError);
  expect(() => wallToInstant('2026-01-01', 0, 'Europe/Nowhere')).toThrow(RangeError);
});

test('the zones are those of tzdata 2023c or later', () => {
  expect((process.versions['tz'] ?? '') >= '2023c').toBe(true);
  // Lebanon's clocks changed on 26 March 2023: 2023b, withdrawn after a week, had 21 April; Egypt took up summer time again in 2023.
  expect(wallToInstant('2023-04-01', 0, 'Asia/Beirut')).toBe(utc('2023-03-31T21:00'));
  expect(wallToInstant('2023-06-01', 0, 'Africa/Cairo')).toBe(utc('2023-05-31T21:00'));
});

test('agrees with Temporal in both directions, at any time of 1950 to 2090', () => {
  const any = fc.integer({ min: Date.UTC(1950, 0, 1) / MINUTE, max: Date.UTC(2090, 0, 1) / MINUTE });
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), any, (zone, minute) => {
      const wall = Temporal.Instant.fromEpochMilliseconds(minute * MINUTE)
        .toZonedDateTimeISO('UTC')
        .toPlainDateTime();
      expect(instantOfWall(minute * MINUTE, zone)).toBe(wall.toZonedDateTime(zone).epochMilliseconds);
      const there = Temporal.Instant.fromEpochMilliseconds(minute * MINUTE).toZonedDateTimeISO(zone);
      expect(wallOfInstant(minute * MINUTE, zone)).toBe(minute * MINUTE + there.offsetNanoseconds / 1e6);
    }),
    { numRuns: 2000 }
  );
});

test('agrees with Temporal in every quarter of an hour around every change of 2011 to 2030', () => {
  let changes = 0;
  for (const zone of ZONES) {
    let at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(2011, 0, 1)).toZonedDateTimeISO(zone);
    for (;;) {
      const change = at.getTimeZoneTransition('next');
      if (change === null || change.year > 2030) break;
      changes += 1;
      const middle = change.epochMilliseconds + change.offsetNanoseconds / 1e6;
      for (let wall = middle - 2 * DAY; wall <= middle + 2 * DAY; wall += 15 * MINUTE) {
        const plain = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
        const meant = plain.toZonedDateTime(zone).epochMilliseconds;
        if (instantOfWall(wall, zone) !== meant) expect.fail(`${zone} ${plain.toString()}`);
      }
      at = change;
    }
  }
  expect(changes).toBeGreaterThan(200);
});
