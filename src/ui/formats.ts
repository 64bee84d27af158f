import { m } from '#texts/messages.js';
import { languageOf, type Language } from './languages.ts';

/**
 * The one set of formatters for dates, times and numbers. An instant is epoch milliseconds, a zone an IANA name, a day
 * a calendar date ("2026-11-25" or anything with year, month and day, such as Temporal.PlainDate).
 * An `Intl` formatter is made once per region, zone and form and then kept: making one costs more than a page's text.
 */
export type Day = string | { readonly year: number; readonly month: number; readonly day: number };

const made = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();
const languageNamings = new Map<string, Intl.DisplayNames>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();

function kept<T>(shelf: Map<string, T>, key: string, make: () => T): T {
  let one = shelf.get(key);
  if (one === undefined) shelf.set(key, (one = make()));
  return one;
}

const forms = {
  time: { hour: 'numeric', minute: '2-digit' },
  longWeekday: { weekday: 'long' },
  shortWeekday: { weekday: 'short' },
  numericDate: { day: 'numeric', month: 'numeric' },
  longDate: { day: 'numeric', month: 'long' },
  mediumDate: { day: 'numeric', month: 'short' },
  monthAndYear: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' }
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

function form(name: keyof typeof forms, instant: number, zone: string, language: Language): string {
  const { region } = languageOf(language);
  const format = kept(made, `${region} ${zone} ${name}`, () => {
    return new Intl.DateTimeFormat(region, { ...forms[name], timeZone: zone });
  });
  return format.format(instant);
}

/** A calendar day as the instant of its noon in UTC, so that every form below reads it in UTC. */
function noon(day: Day): number {
  const { year, month, day: date } = typeof day === 'string' ? fields(day) : day;
  return Date.UTC(year, month - 1, date, 12);
}

function fields(iso: string) {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = iso.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

/** English writes the month as a word, since 2/12 means two things; Finnish and Swedish write it as a number. */
function longDay(instant: number, zone: string, language: Language): string {
  const date = form(language === 'en' ? 'longDate' : 'numericDate', instant, zone, language);
  return `${form('longWeekday', instant, zone, language)} ${date}`;
}

function shortDay(instant: number, zone: string, language: Language): string {
  const date = form(language === 'en' ? 'mediumDate' : 'numericDate', instant, zone, language);
  return `${form('shortWeekday', instant, zone, language)} ${date}`;
}

/** "12.30", in English "12:30": a wall time of 24 hours, without a leading zero ("9.00"). */
export function timeOf(instant: number, zone: string, language: Language): string {
  return form('time', instant, zone, language).replace(/^0(?=\d)/u, '');
}

/** "14.30–15.00". */
export function timeRange(start: number, end: number, zone: string, language: Language): string {
  return `${timeOf(start, zone, language)}–${timeOf(end, zone, language)}`;
}

/** "tiistai 2.12. kello 12.30": the name of a time where it stands alone, and for a screen reader. */
export function longWhen(instant: number, zone: string, language: Language): string {
  const parts = { day: longDay(instant, zone, language), time: timeOf(instant, zone, language) };
  return m.ui_when_long(parts, { locale: language });
}

/** "ti 2.12. klo 12.30": in lists, cards and messages. */
export function shortWhen(instant: number, zone: string, language: Language): string {
  const parts = { day: shortDay(instant, zone, language), time: timeOf(instant, zone, language) };
  return m.ui_when_short(parts, { locale: language });
}

/** "tänään klo 14.30", "huomenna klo 9.00", further off as `shortWhen`. */
export function nearWhen(instant: number, now: number, zone: string, language: Language): string {
  const distance = daysBetween(dayOf(now, zone), dayOf(instant, zone));
  if (distance !== 0 && distance !== 1) return shortWhen(instant, zone, language);
  const parts = { day: relative(distance, language), time: timeOf(instant, zone, language) };
  return m.ui_when_short(parts, { locale: language });
}

/** "tänään, ti 25.11.", "huomenna, ke 26.11.", "to 27.11.": the heading of a day in a list of days. */
export function dayHeading(day: Day, today: Day, language: Language): string {
  const distance = daysBetween(today, day);
  const date = shortDay(noon(day), 'UTC', language);
  return distance === 0 || distance === 1 ? `${relative(distance, language)}, ${date}` : date;
}

/** "tiistai 25.11.": the same day named in full, for a screen reader and where it stands alone. */
export function longDayName(day: Day, language: Language): string {
  return longDay(noon(day), 'UTC', language);
}

/** "25.11.2026", in English "25 November 2026". */
export function fullDate(day: Day, language: Language): string {
  const instant = noon(day);
  const date = form(language === 'en' ? 'longDate' : 'numericDate', instant, 'UTC', language);
  const year = form('year', instant, 'UTC', language);
  return language === 'fi' || language === 'fi-x-selko' ? `${date}${year}` : `${date}${language === 'sv' ? '.' : ' '}${year}`;
}

/** "ti 25.11.": the head of a day's column. */
export function shortDayName(day: Day, language: Language): string {
  return shortDay(noon(day), 'UTC', language);
}

/** "tänään", "huomenna", "7 päivän päästä", "eilen". */
export function relativeDay(day: Day, today: Day, language: Language): string {
  return relative(daysBetween(today, day), language);
}

/** The calendar day of an instant in a zone, "2026-11-25". */
export function dayOf(instant: number, zone: string): string {
  const format = kept(made, `day ${zone}`, () => {
    return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  });
  return format.format(instant);
}

/** "lokakuu 2026", of any day of the month. */
export function monthName(day: Day, language: Language): string {
  return form('monthAndYear', noon(day), 'UTC', language);
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((noon(to) - noon(from)) / 86_400_000);
}

function relative(days: number, language: Language): string {
  const { region } = languageOf(language);
  // "ylihuomenna" is a word to stop at; from the second day on a number is plainer.
  const numeric = Math.abs(days) < 2 ? 'auto' : 'always';
  const format = kept(relatives, `${region} ${numeric}`, () => new Intl.RelativeTimeFormat(region, { numeric }));
  return format.format(days, 'day');
}

/** A number with the language's separators; at most `decimals` digits after the point. */
export function number(value: number, language: Language, decimals = 0): string {
  const { region } = languageOf(language);
  const format = kept(numbers, `${region} ${decimals}`, () => {
    return new Intl.NumberFormat(region, { maximumFractionDigits: decimals });
  });
  return format.format(value);
}

/** A share of one as a percentage without decimals: 0.353 is "35 %". */
export function percent(share: number, language: Language): string {
  const { region } = languageOf(language);
  const format = kept(numbers, `${region} percent`, () => {
    return new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 0 });
  });
  return format.format(share);
}

/** "suomi, ruotsi ja englanti". */
export function list(items: readonly string[], language: Language): string {
  const { region } = languageOf(language);
  return kept(lists, region, () => new Intl.ListFormat(region)).format(items);
}

/** Languages by their names in a language: "suomi, ruotsi". A code that has no name stays as it is. */
export function languageNames(codes: readonly string[], language: Language): string {
  const { region } = languageOf(language);
  const names = kept(languageNamings, region, () => new Intl.DisplayNames(region, { type: 'language' }));
  return codes.map((code) => names.of(code) ?? code).join(', ');
}
