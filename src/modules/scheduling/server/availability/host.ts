import { DAY, addDays } from '#platform/time/date.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { dateIn } from '#platform/time/zone.ts';
import type { Act } from '#platform/use-case/index.ts';
import { rulesOf, type HostHours } from '../../availability/host-hours.ts';
import { hitBy, outsideHours, sessionsOutside } from '../../availability/outside.ts';
import type { Modality } from '../../modality.ts';
import { reachedBy } from '../booking-messages/ways.ts';
import { closingsOf } from './closings.ts';
import { hoursOfHosts } from '../store/availability/host-hours.ts';
import { sessionsAhead, type SessionRow } from '../store/availability/session-blocks.ts';
import { bookingsAhead, campusesOfHosts, hostsAt, ownHost } from '../store/availability/hosts-in-reach.ts';

/** A booking that hours may hit. Who comes is told to the host alone: whoever else plans hours sees when and where. */
export interface HitBooking {
  id: string;
  start: number;
  end: number;
  zone: string;
  campusId: string;
  campus: string;
  modality: Modality;
  who: string | null;
  byNickname: boolean;
  canBeTold: boolean;
}

/**
 * The host that an act on hours is about: the actor's own when none is named, else one that works at a campus in the actor's reach. Null: none, or none that
 * may be known.
 */
export async function hostInReach({ db, scope, actor }: Pick<Act, 'db' | 'scope' | 'actor'>, asked: string | null) {
  const mine = actor.person ? await ownHost(db, actor.person) : undefined;
  const host = asked === null || asked === mine?.id ? mine : (await hostsAt(db, scope.campuses)).find(({ id }) => id === asked);
  return host ? { id: host.id, name: host.name, own: host.person === actor.person } : null;
}

/** A session that hours or a closing may hit; who it is for is its strand's to tell. */
export interface HitSession {
  id: string;
  start: number;
  end: number;
  zone: string;
  campusId: string;
  campus: string;
  modality: Modality;
  /** Who leads it. */
  hostName: string;
}

type Reading = Pick<Act, 'db' | 'now' | 'canSendMail' | 'channels'>;
type Whose = { id: string; own: boolean };

/** What is decided about a host and what is booked: all that a change of hours is tried on. Undefined: no such host. */
export async function standOf(act: Reading, host: Whose): Promise<Stand | undefined> {
  return (await standsOf(act, [host])).get(host.id);
}

export interface Stand {
  hours: HostHours;
  version: number;
  campuses: { id: string; name: string }[];
  today: string;
  /** Which bookings some hours of this host do not hold. */
  outside(hours: HostHours): HitBooking[];
  /** The same of sessions: time that strands have taken. */
  sessionsOutside(hours: HostHours): HitSession[];
}

/** The same of several hosts at once, by host. */
export async function standsOf(act: Reading, hosts: readonly Whose[]): Promise<Map<string, Stand>> {
  const { db, now, channels, canSendMail } = act;
  if (hosts.length === 0) return new Map();
  const ids = hosts.map(({ id }) => id);
  const [from, to] = [dateIn(now - DAY, 'UTC'), dateIn(now + 400 * DAY, 'UTC')];
  const [found, campuses, rows, sessions, closings] = await Promise.all([
    // A day back: the evening before may still run, and no zone is a day behind another.
    hoursOfHosts(db, ids, from),
    campusesOfHosts(db, ids),
    bookingsAhead(db, ids, new Date(now)),
    sessionsAhead(db, ids, new Date(now)),
    closingsOf(db, from, to)
  ]);
  const reached = reachedBy(channels);
  const shown = ({ own }: Whose, row: (typeof rows)[number]): HitBooking => {
    const name = row.givenName ? `${row.givenName} ${row.familyName?.slice(0, 1) ?? ''}.` : null;
    return {
      id: row.id,
      start: row.startsAt.getTime(),
      end: row.endsAt.getTime(),
      zone: row.zone,
      campusId: row.campusId,
      campus: row.campus,
      modality: row.modality,
      who: own ? (row.nickname ?? name) : null,
      byNickname: own && row.nickname !== null,
      canBeTold:
        (canSendMail && reached.email && (row.contactEmail ?? row.personEmail) !== null) || (reached.phone && row.contactPhone !== null)
    };
  };
  return new Map(
    hosts.flatMap((host): [string, Stand][] => {
      const stand = found.get(host.id);
      if (!stand) return [];
      const own = rows.filter((row) => row.host === host.id);
      const bookings = own.map((row) => shown(host, row));
      const led = sessions.filter((row) => row.host === host.id).map(hitSession);
      const places = campuses.filter((campus) => campus.host === host.id);
      const zones = new Map([
        ...[...own, ...led].map(({ campusId, zone }) => [campusId, zone] as const),
        ...places.map(({ id, zone }) => [id, zone] as const)
      ]);
      return [
        [
          host.id,
          {
            ...stand,
            campuses: places.map(({ id, name }) => ({ id, name })),
            today: dateIn(now, places[0]?.zone ?? houseZone),
            outside: (hours) => outsideHours(bookings, rulesOf(hours, closings), zones),
            sessionsOutside: (hours) => sessionsOutside(led, { ...rulesOf(hours, closings), zones })
          }
        ]
      ];
    })
  );
}

/** The sessions that a change of hours would leave outside of them. */
export const sessionsHit = (
  { hours, sessionsOutside: outside }: Pick<Stand, 'hours' | 'sessionsOutside'>,
  after: HostHours
): HitSession[] => hitBy(outside(hours), outside(after)).hit;

export function hitSession({ id, hostName, modality, startsAt, endsAt, campusId, campus, zone }: SessionRow): HitSession {
  return { id, hostName, modality: modality ?? 'campus', start: startsAt.getTime(), end: endsAt.getTime(), campusId, campus, zone };
}

/** What of a host's hours is not past: what was read at another time is laid beside what is read now. */
export function stillAhead(hours: HostHours, now: number): HostHours {
  const from = addDays(dateIn(now, 'UTC'), -1);
  return {
    schedules: hours.schedules,
    dates: hours.dates.filter(({ to }) => to >= from),
    rows: hours.rows.filter(({ date }) => date === null || date >= from),
    absences: hours.absences.filter(({ to }) => to >= from)
  };
}
