/**
 * A date of the calendar without a clock: written `YYYY-MM-DD`, counted as days since 1970-01-01. Plain integers, because
 * lists of free times step through hundreds of dates and Temporal's objects cost microseconds each.
 */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** A day of the calendar in ms: a day of the clock has an hour more or less twice a year. */
export const DAY = 24 * HOUR;

/** The whole hour that an instant (ms) lies in: how finely times are kept that must not be laid beside one another. */
export function hourOf(instant: number): Date {
  return new Date(Math.floor(instant / HOUR) * HOUR);
}

const WRITTEN = /^\d{4}-\d{2}-\d{2}$/;

/** Days since 1970-01-01. Throws a RangeError for what is not a date of the calendar, such as 2026-02-30. */
export function dayNumber(date: string): number {
  const ms = WRITTEN.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // Date.parse lets 30 February run into March; only a date that reads back the same was one.
  if (Number.isNaN(ms) || dateOfDay(ms / DAY) !== date) throw new RangeError(`not a date: ${date}`);
  return ms / DAY;
}

/** Whether a text is a date of the calendar, between the years 1970 and 2200: what an address or a form may name. */
export function isDate(text: string): boolean {
  if (!WRITTEN.test(text) || text < '1970-01-01' || text > '2200-01-01') return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && dateOfDay(ms / DAY) === text;
}

/** Dates as they were written before: a list of free times writes each of them many times. */
const written = new Map<number, string>();

/** The date, `YYYY-MM-DD`, that many days after 1970-01-01. */
export function dateOfDay(day: number): string {
  let date = written.get(day);
  if (date === undefined) {
    date = new Date(day * DAY).toISOString().slice(0, 10);
    // Years around now are some thousand dates; whoever asks for more starts anew.
    if (written.size >= 8192) written.clear();
    written.set(day, date);
  }
  return date;
}

/** Weekday of a day number by ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOfDay(day: number): number {
  // 1970-01-01 was a Thursday; the second remainder is for days before it.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Weekday of a date by ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: string): number {
  return weekdayOfDay(dayNumber(date));
}

/** The date `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}
