import { Temporal } from 'temporal-polyfill';
import { DAY, MINUTE, dateOfDay, dayNumber } from './date.ts';

/**
 * What the clocks of a zone do over a stretch of time. One stretch costs about a millisecond of Temporal and is then kept for the
 * life of the process; every question after that is integer arithmetic.
 */
interface Stretch {
  /** Offset from UTC in ms before the first change. */
  readonly first: number;
  /** Instants at which the clocks change. */
  readonly instants: readonly number[];
  /** Wall times (ms as if in UTC) from which the new offset is meant, by Temporal's "compatible" rule. */
  readonly walls: readonly number[];
  /** Offset in ms after each change. */
  readonly offsets: readonly number[];
}

/** About 398 days: few stretches, and a far-off date in an address costs one stretch, not all the years on the way. */
const STRETCH = 2 ** 35;
/** More than any offset and any jump of the clocks (Samoa left out a whole day), so that one stretch answers for instants and wall times. */
const MARGIN = 3 * DAY;

const zones = new Map<string, Map<number, Stretch>>();

function readStretch(zone: string, index: number): Stretch {
  const end = (index + 1) * STRETCH + MARGIN;
  let at = Temporal.Instant.fromEpochMilliseconds(index * STRETCH - MARGIN).toZonedDateTimeISO(zone);
  const first = at.offsetNanoseconds / 1e6;
  const instants: number[] = [];
  const walls: number[] = [];
  const offsets: number[] = [];
  let before = first;
  for (;;) {
    const change = at.getTimeZoneTransition('next');
    if (change === null || change.epochMilliseconds > end) break;
    const after = change.offsetNanoseconds / 1e6;
    instants.push(change.epochMilliseconds);
    // Up to here the old offset is meant: in a gap it moves the time forward by the gap's length, in a repeated hour it is the first.
    walls.push(change.epochMilliseconds + Math.max(before, after));
    offsets.push(after);
    before = after;
    at = change;
  }
  return { first, instants, walls, offsets };
}

function stretch(zone: string, ms: number): Stretch {
  const index = Math.floor(ms / STRETCH);
  let kept = zones.get(zone);
  const known = kept?.get(index);
  if (known !== undefined) return known;
  const read = readStretch(zone, index);
  if (kept === undefined) zones.set(zone, (kept = new Map<number, Stretch>()));
  kept.set(index, read);
  return read;
}

function offsetAt(ms: number, from: readonly number[], { first, offsets }: Stretch): number {
  let offset = first;
  for (let i = 0; i < from.length && ms >= (from[i] ?? Infinity); i++) offset = offsets[i] ?? offset;
  return offset;
}

/**
 * The instant (UTC, ms) of a wall time given in ms as if it were UTC, in an IANA zone. Temporal's "compatible" rule: a time in the gap
 * moves forward by the gap's length, of a repeated hour the first is meant. Throws a RangeError for an unknown zone.
 */
export function instantOfWall(wallMs: number, zone: string): number {
  const clocks = stretch(zone, wallMs);
  return wallMs - offsetAt(wallMs, clocks.walls, clocks);
}

/** What the clocks of the zone show at an instant, in ms as if it were UTC. */
export function wallOfInstant(instantMs: number, zone: string): number {
  const clocks = stretch(zone, instantMs);
  return instantMs + offsetAt(instantMs, clocks.instants, clocks);
}

/** The instant (UTC, ms) at which the clocks show that minute of the date; 1440 and more is the next day. The rule of `instantOfWall`. */
export function wallToInstant(date: string, minuteOfDay: number, zone: string): number {
  return instantOfWall(dayNumber(date) * DAY + minuteOfDay * MINUTE, zone);
}

/** The date that the zone's calendars show at an instant, as days since 1970-01-01. */
export function dayIn(instantMs: number, zone: string): number {
  return Math.floor(wallOfInstant(instantMs, zone) / DAY);
}

/** The date, `YYYY-MM-DD`, that the zone's calendars show at an instant. */
export function dateIn(instantMs: number, zone: string): string {
  return dateOfDay(dayIn(instantMs, zone));
}

/** The whole minute of the day, 0 to 1439, that the zone's clocks show at an instant. */
export function minuteOfDayIn(instantMs: number, zone: string): number {
  const wall = wallOfInstant(instantMs, zone);
  return Math.floor((wall - Math.floor(wall / DAY) * DAY) / MINUTE);
}

/** The first instant of a date and the first of the next, half-open: 23, 24 or 25 hours in most zones. */
export function dayBounds(date: string, zone: string): { readonly start: number; readonly end: number } {
  return { start: wallToInstant(date, 0, zone), end: wallToInstant(date, 1440, zone) };
}
