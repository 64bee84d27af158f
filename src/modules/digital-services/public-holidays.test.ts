import { expect, test } from 'vitest';
import { isPublicHoliday } from './public-holidays.ts';

function holidaysOf(year: number): string[] {
  const found: string[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const date = new Date(at);
    const day = { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    if (isPublicHoliday(day)) found.push(`${day.day}.${day.month}.`);
  }
  return found;
}

test('the public holidays of 2026 are the calendar’s', () => {
  expect(holidaysOf(2026)).toEqual([
    '1.1.',
    '6.1.',
    '3.4.',
    '5.4.',
    '6.4.',
    '1.5.',
    '14.5.',
    '24.5.',
    '20.6.',
    '31.10.',
    '6.12.',
    '25.12.',
    '26.12.'
  ]);
});

test('the public holidays of 2027 are the calendar’s', () => {
  expect(holidaysOf(2027)).toEqual([
    '1.1.',
    '6.1.',
    '26.3.',
    '28.3.',
    '29.3.',
    '1.5.',
    '6.5.',
    '16.5.',
    '26.6.',
    '6.11.',
    '6.12.',
    '25.12.',
    '26.12.'
  ]);
});
