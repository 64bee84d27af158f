import type { Db } from '#platform/database/connection.ts';
import type { Scope } from '#platform/use-case/index.ts';
import { statesThat } from '../../appointment-state.ts';
import { aroundAppointment } from './around-appointment.ts';

/** What a host's own page shows of an appointment. The person's name only for a booking by own name. */
function shownRows(db: Db, host: string) {
  return aroundAppointment(db)
    .select([
      'a.id',
      'a.starts_at as startsAt',
      'a.ends_at as endsAt',
      'a.state',
      'a.modality',
      'a.nickname',
      'a.language',
      'a.sequence',
      'a.contact_phone as contactPhone',
      'a.contact_email as contactEmail',
      'a.needs',
      'a.cancelled_by as cancelledBy',
      'h.video_link as hostVideo',
      's.video_link as serviceVideo',
      'c.name as campusName',
      'c.time_zone as zone',
      'r.room',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'p.email as personEmail'
    ])
    .where('a.host_id', '=', host)
    .orderBy('a.starts_at')
    .orderBy('a.id');
}

/** A host's appointments that begin in a window, ascending. */
export async function appointmentsOfHost(db: Db, host: string, window: { start: Date; end: Date }) {
  return shownRows(db, host).where('a.starts_at', '>=', window.start).where('a.starts_at', '<', window.end).execute();
}

/** Those of a host's appointments that are named, ascending. */
export async function appointmentsByIds(db: Db, host: string, ids: readonly string[]) {
  return shownRows(db, host)
    .where('a.id', 'in', [...ids])
    .execute();
}

/** What a host can look for: when, and under which name, in a window; ascending. */
export async function appointmentsToSearch(db: Db, host: string, window: { start: Date; end: Date }) {
  return aroundAppointment(db)
    .select([
      'a.id',
      'a.starts_at as startsAt',
      'a.nickname',
      'c.time_zone as zone',
      'p.given_name as givenName',
      'p.family_name as familyName'
    ])
    .where('a.host_id', '=', host)
    .where('a.starts_at', '>=', window.start)
    .where('a.starts_at', '<', window.end)
    .orderBy('a.starts_at')
    .orderBy('a.id')
    .execute();
}

export type HostRow = Awaited<ReturnType<typeof appointmentsOfHost>>[number];

/** What decides whether and where an appointment may be moved: nothing of who comes but the nickname. */
function toMove(db: Db, id: string) {
  return db
    .selectFrom('appointments as a')
    .innerJoin('services as s', (join) => join.onRef('s.organisation_id', '=', 'a.organisation_id').onRef('s.id', '=', 'a.service_id'))
    .select([
      'a.id',
      'a.host_id as host',
      'a.state',
      'a.starts_at as startsAt',
      'a.ends_at as endsAt',
      'a.nickname',
      'a.service_id as service',
      'a.campus_id as campus',
      'a.modality',
      'a.sequence',
      's.before_minutes as beforeMinutes',
      's.after_minutes as afterMinutes'
    ])
    .where('a.id', '=', id);
}

/** One of a host's own appointments, or nothing. */
export async function appointmentOfHost(db: Db, host: string, id: string) {
  return toMove(db, id).where('a.host_id', '=', host).executeTakeFirst();
}

/** An appointment at one of some campuses (null: at any), or nothing. */
export async function appointmentAt(db: Db, campuses: Scope['campuses'], id: string) {
  if (campuses === null) return toMove(db, id).executeTakeFirst();
  if (campuses.length === 0) return undefined;
  return toMove(db, id)
    .where('a.campus_id', 'in', [...campuses])
    .executeTakeFirst();
}

/** A host's open appointments of a window that are not over yet, ascending. */
export async function openOfHost(db: Db, host: string, window: { start: Date; end: Date }, now: Date) {
  return db
    .selectFrom('appointments')
    .select('id')
    .where('host_id', '=', host)
    .where('state', 'in', statesThat('open'))
    .where('starts_at', '>=', window.start)
    .where('starts_at', '<', window.end)
    .where('ends_at', '>', now)
    .orderBy('starts_at')
    .execute();
}

/** What has become of an appointment's messages, in their order; neither text nor address. Times are kept to the hour. */
export async function toldOf(db: Db, id: string) {
  return db
    .selectFrom('message_deliveries')
    .select(['kind', 'channel', 'outcome', 'at'])
    .where('appointment_id', '=', id)
    .where('recipient', '=', 'booker')
    .where('outcome', '!=', 'outdated')
    .orderBy('at')
    .orderBy('sequence')
    .execute();
}

/** Notes whether somebody came, as the host says it, whatever the booker told; null when the state had changed meanwhile. */
export async function setState(db: Db, id: string, from: HostRow['state'], to: HostRow['state']) {
  return (
    (await db
      .updateTable('appointments')
      .set({ state: to, cancelled_by: null })
      .where('id', '=', id)
      .where('state', '=', from)
      .returning('id')
      .executeTakeFirst()) ?? null
  );
}

/** Which of the given appointments are the host's, booked without a name, and still to come. */
export async function namelessAhead(db: Db, host: string, ids: readonly string[], now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('appointments')
    .select('id')
    .where('id', 'in', [...ids])
    .where('host_id', '=', host)
    .where('nickname', 'is not', null)
    .where('state', 'in', statesThat('open'))
    .where('starts_at', '>', now)
    .execute();
  return rows.map((row) => row.id);
}
