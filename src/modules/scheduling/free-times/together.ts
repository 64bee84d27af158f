import { dateIn, dayIn } from '#platform/time/zone.ts';
import { standsIn } from '../host/drag/fits.ts';
import { hoursFor, type Cuts, type HoursRow } from './hours.ts';
import { campusesByZone } from './offer.ts';
import { runsOnDays } from './runs.ts';
import { freeStarts, joined, type Busy, type Interval, type Lengths } from './slots.ts';

/** How it stands with a time that leaders would have together: free; not taken, but outside the hours in which all are at work or on a closed date; or taken. */
export type Stands = 'free' | 'outside' | 'taken';

/** What decides when a leader of a session is at work: rows and cuts as for times that are booked, and the zones of their campuses. */
export interface LeaderHours {
  readonly rows: readonly HoursRow[];
  readonly cuts: Cuts;
  readonly zones: ReadonlyMap<string, string>;
}

/** Where a session is: at a campus, or remote for a group of that campus. */
export interface SessionPlace {
  readonly campusId: string;
  readonly isRemote: boolean;
}

/**
 * When a leader can lead a session: on campus while they are there in person; remotely whenever they are at work, wherever that is and by whatever ways they are
 * booked. Whole runs, ascending, of the days that the window touches.
 */
export function leaderHours(
  { rows, cuts, zones }: LeaderHours,
  { campusId, isRemote }: SessionPlace,
  window: Interval
): readonly Interval[] {
  const open = [...campusesByZone(zones)].flatMap(([zone, campuses]) =>
    runsOnDays(
      // All of them: a date's rows stand in the place of its weekday's on every campus.
      rows.filter((row) => campuses.has(row.campusId)),
      zone,
      dayIn(window.start, zone),
      dayIn(window.end - 1, zone),
      cuts
    )
  );
  return joined(isRemote ? open : hoursFor(open, campusId, 'campus'));
}

/** What lies in both of two ascending lists. O(a + b). */
export function inBoth(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const both: Interval[] = [];
  for (let i = 0, j = 0; ;) {
    const [one, other] = [a[i], b[j]];
    if (!one || !other) return both;
    const [start, end] = [Math.max(one.start, other.start), Math.min(one.end, other.end)];
    if (start < end) both.push({ start, end });
    if (one.end < other.end) i += 1;
    else j += 1;
  }
}

/**
 * Starts at which all leaders are at work and free, ascending: `freeStarts` of the hours that they share and of everything that any of them has. Never on a date on
 * which the group's campus is closed, a remote session either.
 */
export function startsTogether(
  leaders: readonly (LeaderHours & { readonly busy: readonly Busy[] })[],
  place: SessionPlace,
  lengths: Lengths,
  window: Interval,
  now: number
): number[] {
  if (leaders.length === 0 || window.end <= window.start) return [];
  const busy = leaders.flatMap((leader) => leader.busy);
  return freeStarts(sharedHours(leaders, place, window), busy, lengths, window, now).filter(
    (start) => !isClosed(leaders, place, lengths, start)
  );
}

/** When all leaders are at work, ascending. */
const sharedHours = ([first, ...others]: readonly LeaderHours[], place: SessionPlace, window: Interval): readonly Interval[] =>
  first ? others.reduce((hours, leader) => inBoth(hours, leaderHours(leader, place, window)), leaderHours(first, place, window)) : [];

/** Whether the group's campus is closed on a date of the session. */
function isClosed(leaders: readonly LeaderHours[], { campusId }: SessionPlace, { length }: Lengths, start: number): boolean {
  return leaders.some(({ zones, cuts }) => {
    const zone = zones.get(campusId);
    if (zone === undefined) return false;
    const [date, last] = [dateIn(start, zone), dateIn(start + length - 1, zone)];
    return cuts.shut.some(
      (shut) =>
        (shut.campusId === campusId || shut.campusId === null) &&
        shut.fromMinute === 0 &&
        shut.toMinute === 1440 &&
        date <= shut.to &&
        last >= shut.from
    );
  });
}

/** How it stands with one start, on the grid or not: somebody may take a time outside the hours, but never one that a leader has something in or too near. */
export function standsTogether(
  leaders: readonly (LeaderHours & { readonly busy: readonly Busy[] })[],
  place: SessionPlace,
  lengths: Lengths,
  start: number
): Stands {
  const { length, before, after } = lengths;
  const period = { start, end: start + length, before, after };
  if (leaders.some(({ busy }) => busy.some((taken) => standsIn(period, taken) !== null))) return 'taken';
  const shared = sharedHours(leaders, place, { start, end: start + 1 });
  const holds = shared.some((open) => open.start <= start && period.end <= open.end);
  return holds && !isClosed(leaders, place, lengths, start) ? 'free' : 'outside';
}
