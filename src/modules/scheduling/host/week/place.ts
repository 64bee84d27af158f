import { DAY, MINUTE, dateOfDay } from '#platform/time/date.ts';
import { wallOfInstant } from '#platform/time/zone.ts';

/** Instants, ms; half-open. */
interface Period {
  readonly start: number;
  readonly end: number;
}

/** What of something lies on one date: minutes of that date by the clock on the wall, `to` at most 1440. */
export interface Part<T> {
  readonly item: T;
  readonly from: number;
  readonly to: number;
}

/** A part in a column: `lane` of `lanes`, side by side with what it would cover otherwise. */
export interface Placed<T> extends Part<T> {
  readonly lane: number;
  readonly lanes: number;
}

/** Nothing is drawn lower than this: a quarter of an hour must still be hit by a finger and read. */
export const leastMinutes = 30;

const lastMinute = 1440;

/**
 * Cuts periods at midnight into what lies on each of the dates, as the clocks of the zone show it. An hour that the clocks leave out is drawn across; a
 * period that begins and ends within a repeated hour, so that its end seems to lie before its start, keeps its length. O(periods × days that each touches).
 */
export function partsByDate<T extends Period>(
  items: readonly T[],
  dates: readonly string[],
  zone: string,
  least = 0
): Map<string, Part<T>[]> {
  const parts = new Map<string, Part<T>[]>(dates.map((date) => [date, []]));
  for (const item of items) {
    const start = wallOfInstant(item.start, zone);
    const shown = wallOfInstant(item.end, zone);
    const end = shown > start ? shown : start + item.end - item.start;
    for (let day = Math.floor(start / DAY); day * DAY < end; day++) {
      const midnight = day * DAY;
      const from = Math.max(0, (start - midnight) / MINUTE);
      const to = Math.min(lastMinute, (end - midnight) / MINUTE);
      const low = Math.min(lastMinute, Math.max(to, from + least));
      parts.get(dateOfDay(day))?.push({ item, from: Math.max(0, Math.min(from, low - least)), to: low });
    }
  }
  return parts;
}

/**
 * Where each part of a column stands: those that meet share its width in as few lanes as they need, and nothing covers anything. Ascending by `from`, the
 * longer first. O(parts × lanes) after sorting.
 */
export function sideBySide<T>(parts: readonly Part<T>[]): Placed<T>[] {
  const placed: Placed<T>[] = [];
  let cluster: { part: Part<T>; lane: number }[] = [];
  let lanesEnd: number[] = [];
  const close = () => {
    for (const { part, lane } of cluster) placed.push({ ...part, lane, lanes: lanesEnd.length });
    cluster = [];
    lanesEnd = [];
  };
  for (const part of [...parts].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (lanesEnd.every((end) => end <= part.from)) close();
    const free = lanesEnd.findIndex((end) => end <= part.from);
    const lane = free < 0 ? lanesEnd.length : free;
    lanesEnd[lane] = part.to;
    cluster.push({ part, lane });
  }
  close();
  return placed;
}

/** What is longer than this (minutes), such as a day's absence, stretches a column no further than from 6 to 18: it would be all night. */
const long = 6 * 60;
const longFrom = 6 * 60;
const longTo = 18 * 60;

/** Whole hours of the day, from and to, between which a calendar shows its columns: a working day at the least, and all that lies outside it. */
export function hoursShown(parts: Iterable<readonly Pick<Part<unknown>, 'from' | 'to'>[]>): { first: number; last: number } {
  let first = 8;
  let last = 16;
  for (const day of parts) {
    for (const { from, to } of day) {
      const isLong = to - from > long;
      first = Math.min(first, Math.floor((isLong ? Math.max(from, longFrom) : from) / 60));
      last = Math.max(last, Math.ceil((isLong ? Math.min(to, longTo) : to) / 60));
    }
  }
  return { first, last };
}

/** Parts as columns show them that go from one hour to another: what reaches out is cut. */
export function cutTo<P extends Pick<Part<unknown>, 'from' | 'to'>>(
  parts: readonly P[],
  { first, last }: { first: number; last: number }
): P[] {
  return parts.map((part) => ({ ...part, from: Math.max(part.from, first * 60), to: Math.min(part.to, last * 60) }));
}
