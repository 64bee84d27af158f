import { addDays } from '#platform/time/date.ts';
import { dayBounds } from '#platform/time/zone.ts';

const pad = (value: number) => String(value).padStart(2, '0');

/** The month before or after another one, "2026-11". */
export function monthFrom(month: string, by: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + by;
  return `${Math.floor(index / 12)}-${pad((index % 12) + 1)}`;
}

/** The last month that has ended on a date: one that runs on is not shown. */
export const latestMonth = (today: string): string => monthFrom(today.slice(0, 7), -1);

/** A month's first and last date. */
export function datesOf(month: string): { first: string; last: string } {
  return { first: `${month}-01`, last: addDays(`${monthFrom(month, 1)}-01`, -1) };
}

/** A month from its first instant to the first of the next, as clocks go in a zone. */
export function boundsOf(month: string, zone: string): { from: Date; to: Date } {
  const { first, last } = datesOf(month);
  return { from: new Date(dayBounds(first, zone).start), to: new Date(dayBounds(last, zone).end) };
}

/** A month that is looked at, with its neighbours where they are shown too. */
export interface MonthShown {
  month: string;
  previous: string | null;
  next: string | null;
}

/**
 * The month that an address asks for, if it has ended and is kept; else the latest.
 * @param today the school's date
 * @param kept how many months before the latest one are shown too
 */
export function monthShown(asked: string | null, today: string, kept: number): MonthShown {
  const latest = latestMonth(today);
  const oldest = monthFrom(latest, -kept);
  const isMonth = /^20\d\d-(0[1-9]|1[0-2])$/.test(asked ?? '');
  const month = asked && isMonth && asked <= latest && asked >= oldest ? asked : latest;
  return { month, previous: month > oldest ? monthFrom(month, -1) : null, next: month < latest ? monthFrom(month, 1) : null };
}
