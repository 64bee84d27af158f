import { expect, test } from 'vitest';
import { academicYearOf, firstDayOf, isAcademicYear, lastDayOf, nextAcademicYear } from './academic-year.ts';

test('the academic year turns on the first of August', () => {
  expect(academicYearOf('2026-07-31')).toBe('2025-2026');
  expect(academicYearOf('2026-08-01')).toBe('2026-2027');
  expect(academicYearOf('2027-01-15')).toBe('2026-2027');
  expect(nextAcademicYear('2026-2027')).toBe('2027-2028');
  expect([firstDayOf('2026-2027'), lastDayOf('2026-2027')]).toEqual(['2026-08-01', '2027-07-31']);
});

test('two years that follow each other are one, others are none', () => {
  expect(isAcademicYear('2026-2027')).toBe(true);
  for (const wrong of ['2026-2028', '2026', '26-27', '2027-2026', '2026–2027']) expect(isAcademicYear(wrong)).toBe(false);
});
