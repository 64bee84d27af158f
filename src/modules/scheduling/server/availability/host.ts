import { DAY, addDays } from '#platform/time/date.ts';
import { dateIn } from '#platform/time/zone.ts';
import type { Act } from '#platform/use-case/index.ts';
import { rulesOf, type HostHours } from '../../availability/host-hours.ts';
import { outsideHours } from '../../availability/outside.ts';
import type { Modality } from '../../modality.ts';
import { reachedBy } from '../booking-messages/ways.ts';
import { closingsOf } from './closings.ts';
import { hoursOfHost } from '../store/availability/host-hours.ts';
import { bookingsAhead, campusesOfHost, hostsAt, ownHost } from '../store/availability/hosts-in-reach.ts';

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

/** What is decided about a host and what is booked: all that a change of hours is tried on. Undefined: no such host. */
export async function standOf(act: Pick<Act, 'db' | 'now' | 'canSendMail' | 'channels'>, host: { id: string; own: boolean }) {
  const { db, now, canSendMail, channels } = act;
  const [from, to] = [dateIn(now - DAY, 'UTC'), dateIn(now + 400 * DAY, 'UTC')];
  const [found, campuses, rows, closings] = await Promise.all([
    // A day back: the evening before may still run, and no zone is a day behind another.
    hoursOfHost(db, host.id, from),
    campusesOfHost(db, host.id),
    bookingsAhead(db, host.id, new Date(now)),
    closingsOf(db, from, to)
  ]);
  if (!found) return undefined;
  const reached = reachedBy(channels);
  const bookings = rows.map((row): HitBooking => {
    const name = row.givenName ? `${row.givenName} ${row.familyName?.slice(0, 1) ?? ''}.` : null;
    return {
      id: row.id,
      start: row.startsAt.getTime(),
      end: row.endsAt.getTime(),
      zone: row.zone,
      campusId: row.campusId,
      campus: row.campus,
      modality: row.modality,
      who: host.own ? (row.nickname ?? name) : null,
      byNickname: host.own && row.nickname !== null,
      canBeTold:
        (canSendMail && reached.email && (row.contactEmail ?? row.personEmail) !== null) || (reached.phone && row.contactPhone !== null)
    };
  });
  const zones = new Map(rows.map(({ campusId, zone }) => [campusId, zone]));
  for (const { id, zone } of campuses) zones.set(id, zone);
  return {
    ...found,
    campuses: campuses.map(({ id, name }) => ({ id, name })),
    today: dateIn(now, campuses[0]?.zone ?? 'Europe/Helsinki'),
    /** Which bookings some hours of this host do not hold. */
    outside: (hours: HostHours) => outsideHours(bookings, rulesOf(hours, closings), zones)
  };
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
