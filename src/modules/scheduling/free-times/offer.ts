import { dateIn, dayBounds, dayIn } from '#platform/time/zone.ts';
import { hoursFor, openings, type Cuts, type HoursRow, type Opening } from './hours.ts';
import { isLimited, passesLimit, type Limits } from './limits.ts';
import { MODALITIES, type Modality } from '../modality.ts';
import { runsOnDays } from './runs.ts';
import { freeStarts, type Busy, type Interval, type Lengths } from './slots.ts';

// What is shown as free and what is accepted as free come from `timesOf`: the page lists what it gives, booking asks it again.

/** A service's terms, in ms. */
export interface Terms extends Lengths {
  readonly modalities: readonly Modality[];
  /** How far ahead can be booked. */
  readonly horizon: number;
  readonly limits: Limits;
}

/** Everything about one host that decides whether a time is free. */
export interface HostSupply {
  readonly hostId: string;
  readonly rows: readonly HoursRow[];
  /** Breaks, absences, and the days on which the school or a campus is closed. */
  readonly cuts: Cuts;
  /** Campus → IANA zone; rows of other campuses are passed over. */
  readonly zones: ReadonlyMap<string, string>;
  readonly busy: readonly Busy[];
  /** What the host holds of the service already, over whole weeks around the window: what its limits count. */
  readonly held: readonly Interval[];
  /** A remote time is offered only with a way to meet. */
  readonly canMeet: Readonly<Record<Modality, boolean>>;
  /** Date → ms already booked under nicknames, and the share of a day's open hours that may be. Null for a booker with a name. */
  readonly unverified: { readonly booked: ReadonlyMap<string, number>; readonly share: number } | null;
}

/** A start at which a host can be met at (or from) a campus, and in which ways. */
export interface FreeTime {
  readonly start: number;
  readonly hostId: string;
  readonly campusId: string;
  readonly modalities: readonly Modality[];
}

/**
 * The free times of one host in the window, ascending, one moment at two campuses in the order of their ids: within the horizon, in a modality that the service,
 * the hours and a way to meet all allow, on days where bookings without a name have not used their share yet, and in days and weeks in which the service's limits leave room.
 */
export function timesOf(terms: Terms, host: HostSupply, window: Interval, now: number): FreeTime[] {
  const reach: Interval = { start: Math.max(window.start, now), end: Math.min(window.end, now + terms.horizon) };
  if (reach.end <= reach.start) return [];
  const times: FreeTime[] = [];
  for (const [zone, campuses] of campusesByZone(host.zones)) {
    const rows = rowsAt(host.rows, campuses);
    const open = runsOnDays(rows, zone, dayIn(reach.start, zone), dayIn(reach.end - 1, zone), host.cuts);
    const passes = isLimited(terms.limits) ? passesLimit(terms.limits, host.held, terms.length, zone) : null;
    const full = host.unverified ? fullDates(open, host.unverified, terms.length, zone) : null;
    for (const campusId of new Set(open.map((opening) => opening.campusId))) {
      for (const [start, modalities] of startsAt(terms, host, open, campusId, reach, now)) {
        if (full?.has(dateIn(start, zone)) || passes?.(start)) continue;
        times.push({ start, hostId: host.hostId, campusId, modalities });
      }
    }
  }
  return times.length > 1 ? times.sort((a, b) => a.start - b.start || (a.campusId < b.campusId ? -1 : 1)) : times;
}

/** The starts that are free at a campus with the ways in which each could be met. */
function startsAt(
  terms: Terms,
  host: HostSupply,
  open: readonly Opening[],
  campusId: string,
  reach: Interval,
  now: number
): Iterable<[number, Modality[]]> {
  const ways = MODALITIES.filter((modality) => terms.modalities.includes(modality) && host.canMeet[modality]);
  const here = open.filter((opening) => opening.campusId === campusId);
  const [one] = here;
  // Mostly all hours of a campus are for the same ways: then what is free in one of them is free in all.
  if (here.every(({ modalities }) => modalities === one?.modalities)) {
    const all = ways.filter((way) => one?.modalities.includes(way));
    return all.length === 0 ? [] : freeStarts(here, host.busy, terms, reach, now).map((start) => [start, all]);
  }
  const byStart = new Map<number, Modality[]>();
  for (const modality of ways) {
    for (const start of freeStarts(hoursFor(open, campusId, modality), host.busy, terms, reach, now)) {
      const known = byStart.get(start);
      if (known) known.push(modality);
      else byStart.set(start, [modality]);
    }
  }
  return byStart;
}

/** Campuses by the zone that they lie in. The hosts of a school have one list of campuses: it is read once. */
const byZone = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, ReadonlySet<string>>>();

export function campusesByZone(zones: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlySet<string>> {
  let found = byZone.get(zones);
  if (found === undefined) {
    const groups = Map.groupBy(zones, ([, zone]) => zone);
    found = new Map([...groups].map(([zone, campuses]) => [zone, new Set(campuses.map(([campus]) => campus))]));
    byZone.set(zones, found);
  }
  return found;
}

/** The rows of some campuses; all of a host's, mostly. */
function rowsAt(rows: readonly HoursRow[], campuses: ReadonlySet<string>): readonly HoursRow[] {
  return rows.every(({ campusId }) => campuses.has(campusId)) ? rows : rows.filter(({ campusId }) => campuses.has(campusId));
}

/** Dates on which one more meeting without a name would pass the share of that day's open time. */
function fullDates(open: readonly Opening[], unverified: NonNullable<HostSupply['unverified']>, length: number, zone: string): Set<string> {
  const full = new Set<string>();
  const dates = new Set(open.flatMap((opening) => [dateIn(opening.start, zone), dateIn(opening.end - 1, zone)]));
  for (const date of dates) {
    const day = dayBounds(date, zone);
    const openTime = union(open, day);
    if ((unverified.booked.get(date) ?? 0) + length > openTime * unverified.share) full.add(date);
  }
  return full;
}

/** How long of a day is open, each moment counted once however many campuses share it. */
function union(open: readonly Opening[], day: Interval): number {
  let total = 0;
  let end = day.start;
  for (const opening of open) {
    const from = Math.max(opening.start, end);
    const to = Math.min(opening.end, day.end);
    if (to > from) {
      total += to - from;
      end = to;
    }
  }
  return total;
}

/** When booking opens again after a horizon without times: the first opening beyond it, seen from `horizon` before. Null: none within half a year. */
export function nextOpens(terms: Terms, hosts: readonly HostSupply[], now: number): number | null {
  const from = now + terms.horizon;
  const starts = hosts.flatMap((host) =>
    [...campusesByZone(host.zones)].flatMap(([zone, campuses]) =>
      openings(rowsAt(host.rows, campuses), zone, dateIn(from, zone), dateIn(from + 182 * 86_400_000, zone), host.cuts)
        .map((opening) => opening.start)
        .filter((start) => start >= from)
        .slice(0, 1)
    )
  );
  return starts.length > 0 ? Math.min(...starts) - terms.horizon : null;
}

/** When a host is open on a day of a zone, at whatever campus of it, cut to the day; they may overlap. */
export function openOn(host: HostSupply, day: Interval, zone: string): Interval[] {
  const campuses = campusesByZone(host.zones).get(zone);
  return openings(campuses ? rowsAt(host.rows, campuses) : [], zone, dateIn(day.start, zone), dateIn(day.end - 1, zone), host.cuts)
    .map(({ start, end }) => ({ start: Math.max(start, day.start), end: Math.min(end, day.end) }))
    .filter(({ start, end }) => end > start);
}

/** How many minutes of a date a host is open at a campus, each moment counted once whatever the ways to meet. */
export function openMinutes(host: HostSupply, campusId: string, date: string): number {
  const zone = host.zones.get(campusId);
  if (zone === undefined) return 0;
  const open = openings(
    host.rows.filter((row) => row.campusId === campusId),
    zone,
    date,
    date,
    host.cuts
  );
  return Math.round(union(open, dayBounds(date, zone)) / 60_000);
}
