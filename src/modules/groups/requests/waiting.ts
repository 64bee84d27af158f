import { addDays, weekdayOf } from '#platform/time/date.ts';

/** Dates (ISO, both included) on which a campus, or with null every campus, is closed. */
export interface Closed {
  from: string;
  to: string;
  campusId: string | null;
}

/** So far back (days) waiting is counted: whoever waits longer has waited too long by any limit. */
export const countedDays = 200;

/** Whether the school is at work on a date at a campus: Monday to Friday, and nothing closed. */
export function isSchoolDay(date: string, campusId: string, closed: readonly Closed[]): boolean {
  return weekdayOf(date) <= 5 && !closed.some((shut) => (shut.campusId ?? campusId) === campusId && shut.from <= date && date <= shut.to);
}

/** School days that have begun after the date `since`, today with them: what is asked today has waited 0, tomorrow 1. Counts back 200 days at the most. */
export function schoolDaysWaited(since: string, today: string, isOpen: (date: string) => boolean): number {
  let count = 0;
  const first = addDays(today, 1 - countedDays);
  for (let date = since < first ? first : addDays(since, 1); date <= today; date = addDays(date, 1)) if (isOpen(date)) count += 1;
  return count;
}

/** The first date since which waiting is still within the limit: whatever has waited since an earlier one has waited more than `limit` school days. */
export function withinLimitSince(today: string, limit: number, isOpen: (date: string) => boolean): string {
  let left = limit;
  const first = addDays(today, 1 - countedDays);
  let date = today;
  for (; date >= first; date = addDays(date, -1)) {
    if (!isOpen(date)) continue;
    if (left === 0) return date;
    left -= 1;
  }
  return date;
}
