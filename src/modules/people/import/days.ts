import { dateOfDay, dayNumber, isDate } from '#platform/time/date.ts';

/** Day 0 of a worksheet's calendar, 30 December 1899 (ECMA-376 part 1, 18.17.4.1; later than February 1900, where its calendar has a day too many). */
const dayNought = dayNumber('1899-12-30');

/** A calendar day as people and worksheets write it: 2026-08-31, 31.8.2026, or a worksheet's day number; an ISO date, or null. */
export function readDay(text: string): string | null {
  const numbered = /^(\d{5})(?:\.\d+)?$/.exec(text);
  const finnish = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  const iso = numbered
    ? dateOfDay(dayNought + Number(numbered[1]))
    : finnish
      ? `${finnish[3]}-${(finnish[2] ?? '').padStart(2, '0')}-${(finnish[1] ?? '').padStart(2, '0')}`
      : text;
  return isDate(iso) ? iso : null;
}
