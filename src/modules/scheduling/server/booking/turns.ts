import { DAY } from '#platform/time/date.ts';
import { dateIn, dayBounds } from '#platform/time/zone.ts';
import { addDays, weekdayOf } from '#platform/time/date.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import type { Act } from '#platform/use-case/index.ts';
import { timesOf, type FreeTime, type HostSupply } from '../../free-times/offer.ts';
import type { Interval } from '../../free-times/slots.ts';
import type { TimeValue } from '../../free-times/time-value.ts';
import { freeTime, restOfWeek, whoseTurn, type Part } from '../../free-times/turns.ts';
import { busyOfHosts } from '../store/claims.ts';
import type { Service } from '../store/services.ts';
import { dayAround, ownClaims, type Supply } from './supply.ts';

/** Whose turn it is of some hosts who are free at a start (ms): what a page of times asks where no host was chosen. */
export type Turn = (start: number, hosts: readonly string[]) => string;

/** The turns of a supply that holds the weeks that are asked about, from the balances of its hosts. Free time is counted once for each host and week. */
export function turnsOf({ supplies }: Pick<Supply, 'supplies'>, balances: ReadonlyMap<string, number>, now: number): Turn {
  const bySupply = new Map(supplies.map((supply) => [supply.hostId, supply]));
  const counted = new Map<string, number>();
  const freeOf = (host: string, start: number) => {
    const supply = bySupply.get(host);
    if (!supply) return 0;
    const week = restOfWeek(start, zoneOf(supply.zones), now);
    const key = `${host} ${week.end}`;
    const free = counted.get(key) ?? freeTime(supply, week);
    counted.set(key, free);
    return free;
  };
  return (start, hosts) => whoseTurn(hosts.map((host) => ({ host, free: freeOf(host, start), balance: balances.get(host) ?? 0 }))).host;
}

/**
 * The turns of those who are free at the first of all times and at one place. All that they have free in its week counts: what of it lies outside the window that
 * was read (somebody is open there) is read here.
 */
export async function turnsAtFirst(
  { db, now, holder }: Pick<Act, 'db' | 'now' | 'holder'>,
  { supply, window, balances }: { supply: Supply; window: Interval; balances: ReadonlyMap<string, number> },
  times: readonly FreeTime[]
): Promise<Turn> {
  const [first] = times;
  const hosts = new Set(times.filter(({ campusId }) => campusId === first?.campusId).map(({ hostId }) => hostId));
  if (!first || hosts.size < 2) return turnsOf(supply, balances, now);
  const supplies = supply.supplies.filter(({ hostId }) => hosts.has(hostId));
  const isUnread = (host: HostSupply) => {
    const week = restOfWeek(first.start, zoneOf(host.zones), now);
    const before = { start: week.start, end: Math.min(window.start, week.end) };
    const behind = { start: Math.max(window.end, week.start), end: week.end };
    return freeTime(host, before) > 0 || freeTime(host, behind) > 0;
  };
  if (!supplies.some(isUnread)) return turnsOf({ supplies }, balances, now);
  const busy = await busyOfHosts(db, [...hosts], weekAround(first.start), ownClaims({ holder }));
  return turnsOf({ supplies: supplies.map((host) => ({ ...host, busy: busy.get(host.hostId) ?? [] })) }, balances, now);
}

/** Weeks are the school's: hosts of one service live in one zone, and where they do not, the first campus's clock cuts them. */
const zoneOf = (zones: ReadonlyMap<string, string>) => zones.values().next().value ?? houseZone;

/**
 * Everybody's part in the turn of a time that was booked of whoever it may be: of all who were free there, in that way, and speak the language that was looked
 * for. Null where there was nobody to choose between.
 */
export function partsInTurn(
  service: Service,
  { supplies, hosts }: Pick<Supply, 'supplies' | 'hosts'>,
  balances: ReadonlyMap<string, number>,
  { time, anyone }: { time: TimeValue; anyone: string },
  now: number
): Part[] | null {
  const speaks = new Set(hosts.filter(({ languages }) => anyone === 'any' || languages.includes(anyone)).map(({ id }) => id));
  const free = supplies.filter(
    (supply) =>
      (speaks.has(supply.hostId) || supply.hostId === time.host) &&
      timesOf(service.terms, supply, dayAround(time.start), now).some(
        (one) => one.start === time.start && one.campusId === time.campus && one.modalities.includes(time.modality)
      )
  );
  if (free.length < 2) return null;
  return whoseTurn(
    free.map((supply) => ({
      host: supply.hostId,
      free: freeTime(supply, restOfWeek(time.start, zoneOf(supply.zones), now)),
      balance: balances.get(supply.hostId) ?? 0
    }))
  ).parts;
}

/** The week around a start, with the nights beside it: enough to judge one time, and to count what hosts have free around it. */
export function weekAround(start: number): Interval {
  const monday = addDays(dateIn(start, 'UTC'), 1 - weekdayOf(dateIn(start, 'UTC')));
  return { start: dayBounds(monday, 'UTC').start - DAY, end: dayBounds(addDays(monday, 6), 'UTC').end + DAY };
}
