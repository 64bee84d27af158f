import { finnishHolidaysBetween } from '#platform/time/finnish-holidays.ts';
import { addDays, weekdayOf } from '#platform/time/date.ts';

/** The dates that the example is made around. */
export interface Calendar {
  readonly today: string;
  /** A Monday at least 28 weeks ago: with the coming weeks it always has a change of the clocks, since these lie at most 31 weeks apart. */
  readonly historyFrom: string;
  /** The last date on which something is booked. */
  readonly bookedTo: string;
  /** Year in which the academic year of today began; it changes on 1 August. */
  readonly academicYear: number;
  /** Whether the school is open on the date: no weekend, no holiday, no day of its own closing. */
  isOpen(date: string): boolean;
}

export const FRIDAY = 5;

/** What a school adds to the holidays: the Friday after Ascension, and from 22 December to Epiphany. */
function isOwnClosing(date: string, ascensions: ReadonlySet<string>): boolean {
  const monthDay = date.slice(5);
  return ascensions.has(addDays(date, -1)) || monthDay >= '12-22' || monthDay <= '01-06';
}

export function calendarAround(today: string): Calendar {
  const from = addDays(today, -28 * 7);
  const historyFrom = addDays(from, 1 - weekdayOf(from));
  const yearAhead = addDays(today, 365);
  const holidays = finnishHolidaysBetween(addDays(historyFrom, -7), yearAhead);
  const off = new Set(holidays.map(({ date }) => date));
  const ascensions = new Set(holidays.filter(({ name }) => name === 'ascension').map(({ date }) => date));
  const isClosed = (date: string) => off.has(date) || isOwnClosing(date, ascensions);
  return {
    today,
    historyFrom,
    bookedTo: addDays(today, 27),
    academicYear: Number(today.slice(0, 4)) - (today.slice(5) < '08-01' ? 1 : 0),
    isOpen: (date) => weekdayOf(date) <= FRIDAY && !isClosed(date)
  };
}

/** Mid-June to early August, when most students are away; the example stays open so that it can be looked at on any day. */
export function isSummer(date: string): boolean {
  return date.slice(5) >= '06-06' && date.slice(5) <= '08-09';
}
