import { DAY, MINUTE, dayNumber, weekdayOfDay } from '#platform/time/date.ts';
import { instantOfWall } from '#platform/time/zone.ts';
import { MODALITIES, type Modality } from '../modality.ts';
import { joined, type Interval } from './slots.ts';

/** A row of one host's hours in local wall time: by weekday (1 is Monday) or by date, one of the two. */
export interface HoursRow {
  readonly weekday: number | null;
  /** `YYYY-MM-DD`. A dated row replaces all weekday rows of its date, on every campus of the host. */
  readonly date: string | null;
  /** Minutes of the day. `to` may be 1440; before `from` it runs into the next day; the same as `from` means closed. */
  readonly from: number;
  readonly to: number;
  readonly campusId: string;
  readonly modalities: readonly Modality[];
  /** First and last date, both included, on which the row counts. A time after midnight belongs to the date before. */
  readonly validFrom?: string;
  readonly validTo?: string;
}

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
}

/** Rows that can be joined with each other: one campus, one set of ways to meet. */
interface Group {
  readonly campusId: string;
  readonly modalities: readonly Modality[];
  readonly weekdays: readonly Span[][];
  readonly dates: Map<number, Span[]>;
}

/** An opening that goes on for longer than this is taken as one that never closes: somebody must stop looking for its beginning. */
const NEVER_CLOSED = 400;
/** Where the grid of what never closes begins: Monday 1970-01-05, 0:00 wall time. */
const FIRST_MONDAY = 4;

function spanOf(row: HoursRow): Span {
  return {
    from: row.from,
    to: row.to < row.from ? row.to + 1440 : row.to,
    firstDay: row.validFrom === undefined ? -Infinity : dayNumber(row.validFrom),
    lastDay: row.validTo === undefined ? Infinity : dayNumber(row.validTo)
  };
}

function grouped(rows: readonly HoursRow[]): { groups: Group[]; dated: Set<number> } {
  const groups = new Map<string, Group>();
  const dated = new Set<number>();
  for (const row of rows) {
    if ((row.weekday === null) === (row.date === null)) throw new RangeError('hours are by weekday or by date');
    const span = spanOf(row);
    const modalities = MODALITIES.filter((modality) => row.modalities.includes(modality));
    const key = `${modalities.join()} ${row.campusId}`;
    let group = groups.get(key);
    if (group === undefined) {
      group = { campusId: row.campusId, modalities, weekdays: Array.from({ length: 8 }, () => []), dates: new Map() };
      groups.set(key, group);
    }
    if (row.date !== null) {
      const day = dayNumber(row.date);
      if (day < span.firstDay || day > span.lastDay) continue;
      dated.add(day);
      group.dates.set(day, [...(group.dates.get(day) ?? []), span]);
    } else if (row.weekday !== null) {
      const spans = group.weekdays[row.weekday];
      if (spans === undefined || row.weekday < 1) throw new RangeError(`not a weekday: ${row.weekday}`);
      spans.push(span);
    }
  }
  const byStart = (a: Span, b: Span) => a.from - b.from;
  for (const group of groups.values()) {
    for (const spans of group.weekdays) spans.sort(byStart);
    for (const spans of group.dates.values()) spans.sort(byStart);
  }
  return { groups: [...groups.values()], dated };
}

const NONE: readonly Span[] = [];

/**
 * What a group's rows make of the days from `first` to `last`, in instants. Joined twice: as wall times, since a row may end in a gap
 * after another began in it; and as instants, since a row that ends where a gap begins meets the one that starts where it ends.
 */
function opened(group: Group, dated: Set<number>, zone: string, first: number, last: number): readonly Interval[] {
  const open: Interval[] = [];
  let start = 0;
  let end = -Infinity;
  const close = () => {
    if (end > -Infinity) open.push({ start: instantOfWall(start, zone), end: instantOfWall(end, zone) });
  };
  for (let day = first, weekday = weekdayOfDay(first); day <= last; day++, weekday = (weekday % 7) + 1) {
    const spans = dated.has(day) ? (group.dates.get(day) ?? NONE) : (group.weekdays[weekday] ?? NONE);
    for (const span of spans) {
      if (span.from === span.to || day < span.firstDay || day > span.lastDay) continue;
      const from = day * DAY + span.from * MINUTE;
      const to = day * DAY + span.to * MINUTE;
      if (from > end) {
        close();
        start = from;
        end = to;
      } else if (to > end) {
        end = to;
      }
    }
  }
  close();
  return joined(open);
}

/** A group's whole openings that meet the days from `first` to `last`: days around them are read until each opening has both its ends. */
function openingsOf(group: Group, dated: Set<number>, zone: string, first: number, last: number): Interval[] {
  const start = instantOfWall(first * DAY, zone);
  const end = instantOfWall((last + 1) * DAY, zone);
  for (let around = 1; ; around = Math.min(around * 8, NEVER_CLOSED)) {
    const found = opened(group, dated, zone, first - around, last + around).filter((open) => open.end > start && open.start < end);
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
 * to meet, are not joined. Throws a RangeError for a row without a weekday or date, and for a date or zone that does not exist.
 */
export function openings(rows: readonly HoursRow[], zone: string, fromDate: string, toDate: string): Opening[] {
  const first = dayNumber(fromDate);
  const last = dayNumber(toDate);
  const { groups, dated } = grouped(rows);
  const all = groups.flatMap((group) =>
    openingsOf(group, dated, zone, first, last).map(({ start, end }): Opening => {
      return { start, end, campusId: group.campusId, modalities: group.modalities };
    })
  );
  return groups.length > 1 ? all.sort((a, b) => a.start - b.start) : all;
}

/** The hours in which a host can be met in that way at that campus, to be given to `freeStarts` (which joins what meets). */
export function hoursFor(openings: readonly Opening[], campusId: string, modality: Modality): readonly Interval[] {
  return openings.filter((open) => open.campusId === campusId && open.modalities.includes(modality));
}
