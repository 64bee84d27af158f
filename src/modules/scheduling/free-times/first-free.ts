import { DAY, MINUTE, dateOfDay, weekdayOfDay } from '#platform/time/date.ts';
import { dayIn, instantOfWall } from '#platform/time/zone.ts';
import { campusesByZone, timesOf, type FreeTime, type HostSupply, type Terms } from './offer.ts';
import type { HoursRow } from './hours.ts';
import type { Busy, Interval } from './slots.ts';

/**
 * The free times at the first start at which any of the hosts is free in the window, by host; none where nobody is. What `timesOf` gives of all of them, its first start
 * alone: `timesOf` decides, and is asked only of hosts, and only of days, of which it can't be seen more simply that nothing earlier is free there. Linear in hosts.
 */
export function firstTimes(terms: Terms, hosts: readonly HostSupply[], window: Interval, now: number): FreeTime[] {
  const end = Math.min(window.end, now + terms.horizon);
  const from = Math.max(window.start, now + terms.notice);
  const days: DaysByZone = new Map();
  const bounds = hosts.map((host) => noEarlier(terms, host, days, from, end));
  let first = end;
  let found: FreeTime[] = [];
  const ask = (host: HostSupply, bound: number) => {
    const times = firstOfHost(terms, host, days, { start: bound, end: found.length > 0 ? first + 1 : end }, now);
    const [time] = times;
    if (!time) return;
    if (time.start < first) found = [];
    first = time.start;
    found.push(...times);
  };
  // Who may be the first is asked first: mostly nobody has to be asked beyond what they say.
  const least = bounds.reduce((least, bound) => Math.min(least, bound), end);
  for (const isLeast of [true, false])
    for (const [place, host] of hosts.entries()) {
      const bound = bounds[place] ?? end;
      if ((bound === least) === isLeast && bound < end && bound <= first) ask(host, bound);
    }
  return found.sort((a, b) => (a.hostId < b.hostId ? -1 : 1));
}

/** A host's free times at their first start in the window: a day at a time, from the first moment at which something could be free. */
function firstOfHost(terms: Terms, host: HostSupply, days: DaysByZone, window: Interval, now: number): FreeTime[] {
  for (let from = window.start; from < window.end;) {
    const to = Math.min(from + DAY, window.end);
    const [time, ...others] = timesOf(terms, host, { start: from, end: to }, now);
    if (time) return [time, ...others.filter(({ start }) => start === time.start)];
    from = noEarlier(terms, host, days, to, window.end);
  }
  return [];
}

/** The days of a search in one zone, counted once for all hosts: how far its wall clocks are before UTC on them. */
class Days {
  /** The first day that can matter: hours of the evening before may reach into the search. */
  readonly first: number;
  readonly #zone: string;
  readonly #offsets: (number | null)[] = [];

  constructor(zone: string, from: number) {
    this.#zone = zone;
    this.first = dayIn(from, zone) - 1;
  }

  /** From that day's midnight to that of the day after the next, in ms; null where the clocks change meanwhile. */
  offsetOf(day: number): number | null {
    const known = this.#offsets[day - this.first];
    if (known !== undefined) return known;
    const [begin, end] = [day * DAY, (day + 2) * DAY];
    const before = begin - instantOfWall(begin, this.#zone);
    const offset = end - instantOfWall(end, this.#zone) === before ? before : null;
    this.#offsets[day - this.first] = offset;
    return offset;
  }
}

type DaysByZone = Map<string, Days>;

function daysIn(zone: string, from: number, known: DaysByZone): Days {
  let days = known.get(zone);
  if (days === undefined) known.set(zone, (days = new Days(zone, from)));
  return days;
}

/**
 * An instant before which a host is certainly not free, from `from` on; `end` when not before that either. It looks at rows and at what is taken alone, and where these
 * are not simple it says less, never more: nothing is free outside of all rows, nor where a meeting would meet what is taken.
 */
function noEarlier(terms: Terms, host: HostSupply, known: DaysByZone, from: number, end: number): number {
  let bound = end;
  for (const [zone, campuses] of campusesByZone(host.zones)) {
    // The first to ask is the search itself, from its very beginning.
    const days = daysIn(zone, from, known);
    const first = Math.max(days.first, dayIn(from, zone) - 1);
    // What a day's rows say can't come before their day, so a day later than the bound has nothing to add.
    for (let day = first; ; day++) {
      const offset = days.offsetOf(day);
      if (day * DAY - (offset ?? DAY) >= bound) break;
      const weekday = weekdayOfDay(day);
      const date = dateOfDay(day);
      for (const row of host.rows) {
        if (row.weekday === null ? row.date !== date : row.weekday !== weekday) continue;
        if (!campuses.has(row.campusId)) continue;
        const opens = instant(day, row.from, offset, zone);
        const closes = instant(day, row.to < row.from ? row.to + 1440 : row.to, offset, zone);
        const gap = firstGap(terms, host.busy, Math.max(opens, from), closes - 1);
        // Too near the end to meet, unless another row goes on there.
        if (gap >= bound || (gap > closes - terms.length && offset !== null && isAlone(row, host.rows))) continue;
        bound = gap;
      }
    }
  }
  return bound;
}

function instant(day: number, minute: number, offset: number | null, zone: string): number {
  const wall = day * DAY + minute * MINUTE;
  return offset === null ? instantOfWall(wall, zone) : wall - offset;
}

/** Whether a meeting has to end within a row: none of the others goes on where it ends. */
function isAlone(row: HoursRow, rows: readonly HoursRow[]): boolean {
  if (row.date !== null || row.to < row.from || row.to >= 1440) return false;
  for (const other of rows)
    if (
      other !== row &&
      (other.date !== null || other.weekday === row.weekday) &&
      other.from <= row.to &&
      (other.to > row.to || other.to < other.from)
    )
      return false;
  return true;
}

/**
 * An instant from `start` to `last` (both included) before which a meeting would meet what is taken; Infinity where it would at all of them. The first at which it would not,
 * where what is taken is given in its order.
 */
function firstGap({ length, before, after }: Terms, busy: readonly Busy[], start: number, last: number): number {
  let at = start;
  for (const taken of busy) {
    if (at > last) return Infinity;
    if (taken.end <= taken.start) continue;
    const to = taken.end + Math.max(before, taken.after);
    if (to <= at) continue;
    const from = taken.start - length - Math.max(after, taken.before);
    // Others may still lie in the way: then less is said than could be.
    if (from >= at) break;
    at = to;
  }
  return at > last ? Infinity : at;
}
