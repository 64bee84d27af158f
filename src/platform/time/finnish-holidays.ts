import { DAY, dateOfDay, dayNumber, weekdayOfDay } from './date.ts';

/**
 * Days off of the Finnish calendar. The eves of Midsummer and Christmas are no public holidays, but nobody works on them
 * (Annual Holidays Act 162/2005, section 4), and no calendar of public holidays has them.
 */
export type FinnishHolidayName =
  | 'new_year'
  | 'epiphany'
  | 'good_friday'
  | 'easter_sunday'
  | 'easter_monday'
  | 'may_day'
  | 'ascension'
  | 'whit_sunday'
  | 'midsummer_eve'
  | 'midsummer'
  | 'all_saints'
  | 'independence_day'
  | 'christmas_eve'
  | 'christmas'
  | 'second_christmas';

export interface FinnishHoliday {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: FinnishHolidayName;
  /** Whether it is a public holiday, or an eve that is kept as one. */
  readonly isPublic: boolean;
}

const SATURDAY = 6;
const pad = (value: number) => String(value).padStart(2, '0');

/** Easter Sunday of a Gregorian year, `YYYY-MM-DD` (the anonymous rule of 1876, as in Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return `${year}-${pad(Math.floor(n / 31))}-${pad((n % 31) + 1)}`;
}

/** The first Saturday that is not before the date, as a day number. */
function saturdayFrom(date: string): number {
  const day = dayNumber(date);
  return day + ((SATURDAY - weekdayOfDay(day) + 7) % 7);
}

/**
 * The Finnish holidays of a year, ascending. Midsummer Day is the Saturday of 20–26 June (the eve the Friday before), All Saints' Day
 * the Saturday of 31 October – 6 November; Ascension is 39 and Whit Sunday 49 days after Easter.
 */
export function finnishHolidays(year: number): readonly FinnishHoliday[] {
  const easter = dayNumber(easterSunday(year));
  const midsummer = saturdayFrom(`${year}-06-20`);
  const on = (monthDay: string) => dayNumber(`${year}-${monthDay}`);
  const days: readonly (readonly [number, FinnishHolidayName])[] = [
    [on('01-01'), 'new_year'],
    [on('01-06'), 'epiphany'],
    [easter - 2, 'good_friday'],
    [easter, 'easter_sunday'],
    [easter + 1, 'easter_monday'],
    [on('05-01'), 'may_day'],
    [easter + 39, 'ascension'],
    [easter + 49, 'whit_sunday'],
    [midsummer - 1, 'midsummer_eve'],
    [midsummer, 'midsummer'],
    [saturdayFrom(`${year}-10-31`), 'all_saints'],
    [on('12-06'), 'independence_day'],
    [on('12-24'), 'christmas_eve'],
    [on('12-25'), 'christmas'],
    [on('12-26'), 'second_christmas']
  ];
  return days
    .toSorted(([a], [b]) => a - b)
    .map(([day, name]) => ({ date: dateOfDay(day), name, isPublic: name !== 'midsummer_eve' && name !== 'christmas_eve' }));
}

/** The holidays from one date to another, both included. */
export function finnishHolidaysBetween(from: string, to: string): readonly FinnishHoliday[] {
  const [first, last] = [yearOf(from), yearOf(to)];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return years.flatMap(finnishHolidays).filter(({ date }) => date >= from && date <= to);
}

/** Whether a date is a public holiday; the eves are not, though much is shut on them. */
export function isPublicHoliday(date: string): boolean {
  return finnishHolidays(yearOf(date)).some((holiday) => holiday.isPublic && holiday.date === date);
}

function yearOf(date: string): number {
  return new Date(dayNumber(date) * DAY).getUTCFullYear();
}
