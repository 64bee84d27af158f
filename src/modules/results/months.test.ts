import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundsOf, datesOf, latestMonth, monthFrom, monthShown } from './months.ts';

test('months go over the turn of a year, and the latest is the last that has ended', () => {
  expect([monthFrom('2026-11', 2), monthFrom('2026-01', -1), latestMonth('2026-12-01'), latestMonth('2026-01-31')]).toEqual([
    '2027-01',
    '2025-12',
    '2026-11',
    '2025-12'
  ]);
  expect(datesOf('2028-02')).toEqual({ first: '2028-02-01', last: '2028-02-29' });
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (by) => {
      expect(monthFrom(monthFrom('2026-11', by), -by)).toBe('2026-11');
    })
  );
});

test('a month is as long as clocks make it: an hour less in March, an hour more in October', () => {
  const hours = (month: string) => {
    const { from, to } = boundsOf(month, 'Europe/Helsinki');
    return (Number(to) - Number(from)) / 3_600_000;
  };
  expect([hours('2026-03'), hours('2026-10'), hours('2026-11')]).toEqual([31 * 24 - 1, 31 * 24 + 1, 30 * 24]);
});

test('a month is shown that has ended and is kept, with its neighbours that are shown too; else the latest', () => {
  expect(monthShown('2026-09', '2026-11-27', 35)).toEqual({ month: '2026-09', previous: '2026-08', next: '2026-10' });
  for (const wrong of [null, '', '2026-11', '2027-01', '2020-01', '2026-13', 'x']) {
    expect(monthShown(wrong, '2026-11-27', 35)).toEqual({ month: '2026-10', previous: '2026-09', next: null });
  }
  expect(monthShown('2024-11', '2026-11-27', 23)).toEqual({ month: '2024-11', previous: null, next: '2024-12' });
  expect(monthShown('2024-10', '2026-11-27', 23).month).toBe('2026-10');
});
