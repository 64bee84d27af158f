import { DAY, MINUTE, dayNumber, weekdayOfDay } from '#platform/time/date.ts';
import { instantOfWall } from '#platform/time/zone.ts';
import { MODALITIES, type Modality } from '../modality.ts';
import { joined, type Interval } from './slots.ts';

/** Dates from one to another, both included, `YYYY-MM-DD`. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** On which dates a row counts. A time after midnight belongs to the date before. */
interface Counts {
  /** First and last date, both included. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Dates on which other rows stand in its place: those of a schedule, for the rows of the ordinary week. */
  readonly except?: readonly DateRange[];
}

/** A row of one host's hours in local wall time: by weekday (1 is Monday) or by date, one of the two. */
export interface HoursRow extends Counts {
  readonly weekday: number | null;
  /** `YYYY-MM-DD`. A dated row replaces all weekday rows of its date, on every campus of the host. */
  readonly date: string | null;
  /** Minutes of the day. `to` may be 1440; before `from` it runs into the next day; the same as `from` means closed. */
  readonly from: number;
  readonly to: number;
  readonly campusId: string;
  readonly modalities: readonly Modality[];
}

/** A break of a weekday, in minutes of its day; it goes with the weekday's rows, and counts on every campus. A date with rows of its own has none of it. */
export interface WeekdayBreak extends Counts {
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Dates on which nothing is to be had, or some minutes of each of them. Of whole dates (0 to 1440) no row counts, and what the evening before would run
 * into them ends at midnight.
 */
export interface Shut extends DateRange {
  readonly fromMinute: number;
  readonly toMinute: number;
  /** Null: on every campus. */
  readonly campusId: string | null;
}

/** What is taken out of a host's rows. */
export interface Cuts {
  readonly breaks: readonly WeekdayBreak[];
  readonly shut: readonly Shut[];
}

const nothingCut: Cuts = { breaks: [], shut: [] };

/** When a host is open at one campus in the same ways to meet, as instants; rows that overlap or meet are one opening. */
export interface Opening extends Interval {
  readonly campusId: string;
  readonly modalities: readonly Modality[];
}

/** A row in minutes from its date's midnight (`to` up to 2 days) and in day numbers. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly except: readonly Days[];
}

/** A range of day numbers, both ends included. */
interface Days {
  readonly firstDay: number;
  readonly lastDay: number;
}

interface ShutDays extends Days {
  readonly from: number;
  readonly to: number;
  readonly campusId: string | null;
}

/** Rows that can be joined with each other: one campus, one set of ways to meet. */
interface Group {
  readonly campusId: string;
  readonly ways: number;
  readonly modalities: readonly Modality[];
  /** By weekday, 1 to 7; none where there is no row. */
  readonly weekdays: (Span[] | undefined)[];
  dates: Map<number, Span[]> | null;
}

/** An opening that goes on for longer than this is taken as one that never closes: somebody must stop looking for its beginning. */
export const NEVER_CLOSED = 400;
/** Where the grid of what never closes begins: Monday 1970-01-05, 0:00 wall time. */
const FIRST_MONDAY = 4;

const NO_DAYS: readonly Days[] = [];
const NO_SHUT: readonly ShutDays[] = [];
const NO_DATES: ReadonlySet<number> = new Set();

const daysOf = ({ from, to }: DateRange): Days => ({ firstDay: dayNumber(from), lastDay: dayNumber(to) });

function spanOf(row: HoursRow | WeekdayBreak): Span {
  return {
    from: row.from,
    to: row.to < row.from ? row.to + 1440 : row.to,
    firstDay: row.validFrom === undefined ? -Infinity : dayNumber(row.validFrom),
    lastDay: row.validTo === undefined ? Infinity : dayNumber(row.validTo),
    except: row.except?.map(daysOf) ?? NO_DAYS
  };
}

function countsOn({ firstDay, lastDay, except }: Span, day: number): boolean {
  return day >= firstDay && day <= lastDay && (except.length === 0 || !except.some((days) => day >= days.firstDay && day <= days.lastDay));
}

/** The school's closings are the same list for a thousand hosts: it is counted once. */
const counted = new WeakMap<readonly Shut[], readonly ShutDays[]>();

function shutDaysOf(all: readonly Shut[]): readonly ShutDays[] {
  let days = counted.get(all);
  if (days === undefined) {
    days = all.map((shut) => ({ ...daysOf(shut), from: shut.fromMinute, to: shut.toMinute, campusId: shut.campusId }));
    counted.set(all, days);
  }
  return days;
}

/** All that says when a host is open: rows by what can be joined, which dates have rows of their own, and what is taken out. */
interface Rules {
  readonly groups: readonly Group[];
  readonly dated: ReadonlySet<number>;
  readonly breaks: readonly (readonly Span[])[] | null;
  readonly shut: readonly ShutDays[];
}

function rulesOf(rows: readonly HoursRow[], cuts: Cuts): Rules {
  const breaks = cuts.breaks.length === 0 ? null : Array.from({ length: 8 }, (): Span[] => []);
  for (const row of cuts.breaks) breaks?.[row.weekday]?.push(spanOf(row));
  const shut = cuts.shut.length === 0 ? NO_SHUT : shutDaysOf(cuts.shut);
  return { ...grouped(rows), breaks, shut };
}

/** Each set of ways to meet, by its number: a bit for each way. */
const waysBy = Array.from({ length: 2 ** MODALITIES.length }, (_, ways) => MODALITIES.filter((_way, place) => ways & (1 << place)));

function waysOf(modalities: readonly Modality[]): number {
  let ways = 0;
  for (const modality of modalities) ways |= 1 << MODALITIES.indexOf(modality);
  return ways;
}

function grouped(rows: readonly HoursRow[]): { groups: Group[]; dated: ReadonlySet<number> } {
  const groups: Group[] = [];
  let dated: Set<number> | undefined;
  for (const row of rows) {
    if ((row.weekday === null) === (row.date === null)) throw new RangeError('hours are by weekday or by date');
    const span = spanOf(row);
    const ways = waysOf(row.modalities);
    let group = groups.find((one) => one.ways === ways && one.campusId === row.campusId);
    if (group === undefined) {
      group = { campusId: row.campusId, ways, modalities: waysBy[ways] ?? [], weekdays: [], dates: null };
      groups.push(group);
    }
    if (row.date !== null) {
      const day = dayNumber(row.date);
      if (day < span.firstDay || day > span.lastDay) continue;
      (dated ??= new Set()).add(day);
      group.dates ??= new Map();
      group.dates.set(day, withSpan(group.dates.get(day), span));
    } else if (row.weekday !== null) {
      if (!(row.weekday >= 1 && row.weekday <= 7)) throw new RangeError(`not a weekday: ${row.weekday}`);
      group.weekdays[row.weekday] = withSpan(group.weekdays[row.weekday], span);
    }
  }
  return { groups, dated: dated ?? NO_DATES };
}

/** The spans of a day, by their beginning, with one more. */
function withSpan(spans: Span[] | undefined, span: Span): Span[] {
  if (spans === undefined) return [span];
  spans.push(span);
  if ((spans.at(-2)?.from ?? 0) > span.from) spans.sort((a, b) => a.from - b.from);
  return spans;
}

const NONE: readonly Span[] = [];

/**
 * What a group's rows make of the days from `first` to `last`, in instants. Joined twice: as wall times, since a row may end in a gap
 * after another began in it; and as instants, since a row that ends where a gap begins meets the one that starts where it ends.
 */
function opened(group: Group, { dated, breaks, shut }: Rules, zone: string, first: number, last: number): readonly Interval[] {
  const open: Interval[] = [];
  const cut: Interval[] = [];
  const near =
    shut.length === 0
      ? shut
      : shut.filter((one) => one.lastDay >= first && one.firstDay <= last && (one.campusId ?? group.campusId) === group.campusId);
  let start = 0;
  let end = -Infinity;
  for (let day = first, weekday = weekdayOfDay(first); day <= last; day++, weekday = (weekday % 7) + 1) {
    let closed = false;
    for (const one of near) {
      if (day < one.firstDay || day > one.lastDay) continue;
      if (one.from === 0 && one.to === 1440) closed = true;
      cut.push({ start: day * DAY + one.from * MINUTE, end: day * DAY + one.to * MINUTE });
    }
    if (closed) continue;
    if (breaks !== null && !dated.has(day))
      for (const span of breaks[weekday] ?? NONE)
        if (countsOn(span, day)) cut.push({ start: day * DAY + span.from * MINUTE, end: day * DAY + span.to * MINUTE });
    const spans = dated.has(day) ? (group.dates?.get(day) ?? NONE) : (group.weekdays[weekday] ?? NONE);
    for (const span of spans) {
      if (span.from === span.to || !countsOn(span, day)) continue;
      const from = day * DAY + span.from * MINUTE;
      const to = day * DAY + span.to * MINUTE;
      if (from > end) {
        if (end > -Infinity) open.push({ start, end });
        start = from;
        end = to;
      } else if (to > end) {
        end = to;
      }
    }
  }
  if (end > -Infinity) open.push({ start, end });
  const left = cut.length === 0 ? open : without(open, joined(cut));
  return joined(left.map((one) => ({ start: instantOfWall(one.start, zone), end: instantOfWall(one.end, zone) })));
}

/** What of some times is left outside others; both ascending and apart, and so is the answer. */
export function without(times: readonly Interval[], cuts: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let next = 0;
  for (const { start, end } of times) {
    let from = start;
    while (next < cuts.length && (cuts[next]?.end ?? 0) <= from) next += 1;
    for (let at = next; at < cuts.length; at++) {
      const cut = cuts[at];
      if (cut === undefined || cut.start >= end) break;
      if (cut.start > from) left.push({ start: from, end: cut.start });
      if (cut.end > from) from = cut.end;
    }
    if (from < end) left.push({ start: from, end });
  }
  return left;
}

/** A group's whole openings that meet the days from `first` to `last`: days around them are read until each opening has both its ends. */
function openingsOf(group: Group, rules: Rules, zone: string, first: number, last: number): Interval[] {
  const start = instantOfWall(first * DAY, zone);
  const end = instantOfWall((last + 1) * DAY, zone);
  for (let around = 1; ; around = Math.min(around * 8, NEVER_CLOSED)) {
    const found = opened(group, rules, zone, first - around, last + around).filter((open) => open.end > start && open.start < end);
    // Hours of the day before the first one read could still reach into that day, and not to its end.
    const known = instantOfWall((first - around + 1) * DAY, zone);
    const knownTo = instantOfWall((last + around + 1) * DAY, zone);
    const whole = found.every((open) => open.start >= known && open.end < knownTo);
    if (whole) return found;
    if (around === NEVER_CLOSED) {
      const always = instantOfWall(FIRST_MONDAY * DAY, zone);
      return found.map((open) => (open.start >= known ? open : { start: always, end: open.end }));
    }
  }
}

/**
 * The openings of one host that meet the dates from `fromDate` to `toDate` (both included), ascending, whole: also what of them lies
 * before and after those dates, since the grid of free times begins at an opening. Rows of different campuses, or with different ways
 * to meet, are not joined. What `cuts` take out is closed like any other time: an opening ends before it and another begins after it.
 * Throws a RangeError for a row without a weekday or date, and for a date or zone that does not exist.
 */
export function openings(rows: readonly HoursRow[], zone: string, fromDate: string, toDate: string, cuts: Cuts = nothingCut): Opening[] {
  return openingsOnDays(rows, zone, dayNumber(fromDate), dayNumber(toDate), cuts);
}

/** `openings` of dates that are counted as days since 1970-01-01. */
export function openingsOnDays(rows: readonly HoursRow[], zone: string, first: number, last: number, cuts: Cuts = nothingCut): Opening[] {
  const rules = rulesOf(rows, cuts);
  const all: Opening[] = [];
  for (const group of rules.groups)
    for (const { start, end } of openingsOf(group, rules, zone, first, last))
      all.push({ start, end, campusId: group.campusId, modalities: group.modalities });
  return rules.groups.length > 1 ? all.sort((a, b) => a.start - b.start) : all;
}

/** The hours in which a host can be met in that way at that campus, to be given to `freeStarts` (which joins what meets). */
export function hoursFor(openings: readonly Opening[], campusId: string, modality: Modality): readonly Interval[] {
  return openings.filter((open) => open.campusId === campusId && open.modalities.includes(modality));
}
