import { expect, test } from 'vitest';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, dateOfDay, dayNumber, isDate, weekdayOf } from './date.ts';

test('days are counted from 1970-01-01', () => {
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(dayNumber('2026-11-24')).toBe(20781);
  expect(dateOfDay(20781)).toBe('2026-11-24');
});

test('what is not a date of the calendar is refused', () => {
  for (const wrong of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-01-01',
    '2026-1-1',
    '',
    ' 2026-01-01',
    '2026-01-01T00:00'
  ]) {
    expect(() => dayNumber(wrong)).toThrow(RangeError);
  }
});

test('days, weekdays and sums agree with Temporal on every date of 400 years', () => {
  const date = fc.integer({ min: -100_000, max: 150_000 });
  fc.assert(
    fc.property(date, fc.integer({ min: -2000, max: 2000 }), (day, more) => {
      const plain = Temporal.PlainDate.from('1970-01-01').add({ days: day });
      expect(dateOfDay(day)).toBe(plain.toString());
      expect(dayNumber(plain.toString())).toBe(day);
      expect(weekdayOf(plain.toString())).toBe(plain.dayOfWeek);
      expect(addDays(plain.toString(), more)).toBe(plain.add({ days: more }).toString());
    }),
    { numRuns: 500 }
  );
});

test('a date that an address names is looked at, and an impossible one is none', () => {
  for (const wrong of ['2026-02-31', '2026-13-01', '2026-00-10', '9999-99-99', '1500-01-01', 'x', '']) expect(isDate(wrong)).toBe(false);
  expect(isDate('2028-02-29')).toBe(true);
});
