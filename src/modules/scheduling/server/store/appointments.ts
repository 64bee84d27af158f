import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import { prepared, type The } from '#platform/database/prepared.ts';
import type { Language } from '#platform/use-case/index.ts';
import { statesBefore, statesThat } from '../../appointment-state.ts';
import type { handOverReasons } from '../../host/forms.ts';
import type { Modality } from '../../modality.ts';
import type { PracticalNeed } from '../../practical-needs.ts';
import { aroundAppointment } from './around-appointment.ts';

export interface NewAppointment {
  organisation: string;
  id: string;
  service: string;
  host: string;
  campus: string;
  modality: Modality;
  start: number;
  end: number;
  person: string | null;
  nickname: string | null;
  language: Language;
  needs: readonly PracticalNeed[];
  linkHash: Buffer;
  wordsHash: Buffer;
  idempotencyKey: string;
  contactEmail: Buffer | null;
  contactPhone: Buffer | null;
  bookedHour: Date;
}

type AppointmentValues = Omit<NewAppointment, 'start' | 'end' | 'needs'> & { start: Date; end: Date; needs: string[] };

const insert = prepared((db, the: The<AppointmentValues>) =>
  db.insertInto('appointments').values({
    organisation_id: the('organisation'),
    id: the('id'),
    service_id: the('service'),
    host_id: the('host'),
    campus_id: the('campus'),
    modality: the('modality'),
    starts_at: the('start'),
    ends_at: the('end'),
    state: 'booked',
    person_id: the('person'),
    nickname: the('nickname'),
    language: the('language'),
    needs: the('needs'),
    link_hash: the('linkHash'),
    words_hash: the('wordsHash'),
    idempotency_key: the('idempotencyKey'),
    contact_email: the('contactEmail'),
    contact_phone: the('contactPhone'),
    booked_hour: the('bookedHour')
  })
);

export async function insertAppointment(db: Db, { start, end, needs, ...rest }: NewAppointment): Promise<void> {
  await insert(db, { ...rest, needs: [...needs], start: new Date(start), end: new Date(end) });
}

const selectByKey = prepared((db, the: The<{ key: string }>) =>
  db.selectFrom('appointments').select(['id', 'ends_at as endsAt']).where('idempotency_key', '=', the('key'))
);

/** The appointment that the same form has made already, if it has. */
export async function findByIdempotencyKey(db: Db, key: string) {
  return (await selectByKey(db, { key }))[0];
}

/** One appointment as its booker and its host see it, with the names around it. */
export async function findAppointment(db: Db, id: string) {
  return aroundAppointment(db)
    .select([
      'a.id',
      'a.service_id as service',
      'a.host_id as host',
      'a.campus_id as campus',
      'a.modality',
      'a.starts_at as startsAt',
      'a.ends_at as endsAt',
      'a.state',
      'a.needs',
      'a.person_id as person',
      'a.nickname',
      'a.sequence',
      'a.cancelled_by as cancelledBy',
      'a.contact_email as contactEmail',
      'h.name as hostName',
      'h.video_link as hostVideo',
      's.video_link as serviceVideo',
      's.slug as serviceSlug',
      'c.name as campusName',
      'c.address',
      'c.time_zone as zone',
      'r.room'
    ])
    .where('a.id', '=', id)
    .executeTakeFirst();
}

export type FoundAppointment = NonNullable<Awaited<ReturnType<typeof findAppointment>>>;

/** Which appointment a link's secret or four words open, by their hash. */
export async function findByHash(db: Db, column: 'link_hash' | 'words_hash', hash: Buffer) {
  return db.selectFrom('appointments').select(['id', 'ends_at as endsAt']).where(column, '=', hash).executeTakeFirst();
}

/** Appointments by name of a person, and those of the given ids; soonest first. */
const appointmentsOf = (db: Db, of: { person: string | null; ids: readonly string[] }) =>
  aroundAppointment(db)
    .select([
      'a.id',
      'a.service_id as service',
      'a.starts_at as startsAt',
      'a.ends_at as endsAt',
      'a.modality',
      'a.state',
      'h.name as hostName',
      'c.name as campusName',
      'c.time_zone as zone'
    ])
    .where((eb) => eb.or([eb('a.person_id', '=', of.person), eb('a.id', '=', eb.fn.any(eb.val([...of.ids])))]))
    .orderBy('a.starts_at');

/** What is booked and not over yet: a person's own by name, and those of the given ids; of one service alone where it is named; soonest first. */
export async function appointmentsAhead(
  db: Db,
  of: { person: string | null; ids: readonly string[] },
  now: Date,
  service: string | null = null
) {
  return appointmentsOf(db, of)
    .where('a.ends_at', '>', now)
    .where('a.state', 'in', statesThat('open'))
    .$if(service !== null, (query) => query.where('a.service_id', '=', service))
    .execute();
}

/** All that is kept by a person's name: also what was cancelled, and what was held until its link to the person is cut, 30 days after it; soonest first. */
export async function appointmentsByName(db: Db, person: string) {
  return appointmentsOf(db, { person, ids: [] }).execute();
}

const selectNicknamed = prepared((db, the: The<{ service: string; from: Date; to: Date; except: string[] }>) =>
  db
    .selectFrom('service_hosts as sh')
    .innerJoin('appointments as a', (join) =>
      join.onRef('a.organisation_id', '=', 'sh.organisation_id').onRef('a.host_id', '=', 'sh.host_id')
    )
    .select(['a.host_id as hostId', 'a.campus_id as campusId', 'a.starts_at as start', 'a.ends_at as end'])
    .where('sh.service_id', '=', the('service'))
    .where('a.state', 'in', statesThat('open'))
    .where('a.nickname', 'is not', null)
    .where('a.starts_at', '>=', the('from'))
    .where('a.starts_at', '<', the('to'))
    .where(sql<boolean>`a.id <> all(${the('except')})`)
);

/** What is booked under nicknames with the hosts of a service in a window. */
export async function bookedUnderNicknames(db: Db, service: string, window: { start: number; end: number }, except: readonly string[]) {
  const from = new Date(window.start - 86_400_000);
  return selectNicknamed(db, { service, from, to: new Date(window.end + 86_400_000), except: [...except] });
}

const selectHeld = prepared((db, the: The<{ service: string; from: Date; to: Date; except: string[] }>) =>
  db
    .selectFrom('services as s')
    .innerJoin('appointments as a', (join) => join.onRef('a.organisation_id', '=', 's.organisation_id').onRef('a.service_id', '=', 's.id'))
    .select(['a.host_id as hostId', 'a.starts_at as start', 'a.ends_at as end'])
    .where('s.id', '=', the('service'))
    // Of a service without limits nothing is counted, and so nothing read.
    .where(sql<boolean>`coalesce(s.most_per_day, s.most_minutes_per_day, s.most_per_week, s.most_minutes_per_week) is not null`)
    .where('a.state', 'not in', statesThat('frees'))
    .where('a.starts_at', '>=', the('from'))
    .where('a.starts_at', '<', the('to'))
    .where(sql<boolean>`a.id <> all(${the('except')})`)
);

/** What is held of a service that has limits, over whole weeks around a window: by host, as times. */
export async function heldOfService(db: Db, service: string, window: { start: number; end: number }, except: readonly string[]) {
  const from = new Date(window.start - 8 * 86_400_000);
  const rows = await selectHeld(db, { service, from, to: new Date(window.end + 8 * 86_400_000), except: [...except] });
  return Map.groupBy(
    rows.map(({ hostId, start, end }) => ({ hostId, start: start.getTime(), end: end.getTime() })),
    ({ hostId }) => hostId
  );
}

/** Moves a booked appointment to another time and place; the sequence rises, so that older messages about it are dropped. Null: it had changed meanwhile. */
export async function moveAppointment(
  db: Db,
  id: string,
  sequence: number,
  to: {
    host: string;
    campus: string;
    modality: Modality;
    start: number;
    end: number;
    contactPhone?: Buffer | null;
    handOverReason?: (typeof handOverReasons)[number];
  }
) {
  return db
    .updateTable('appointments')
    .set({
      host_id: to.host,
      campus_id: to.campus,
      modality: to.modality,
      starts_at: new Date(to.start),
      ends_at: new Date(to.end),
      sequence: sequence + 1,
      ...(to.contactPhone ? { contact_phone: to.contactPhone } : {}),
      ...(to.handOverReason ? { hand_over_reason: to.handOverReason } : {})
    })
    .where('id', '=', id)
    .where('sequence', '=', sequence)
    .where('state', 'in', statesBefore('move'))
    .returning('sequence')
    .executeTakeFirst();
}

/** Notes of a booked appointment that has begun that its booker told they could not come. @returns false when it had changed meanwhile. */
export async function noteToldAbsence(db: Db, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('appointments')
    .set({ state: 'missed', cancelled_by: 'booker' })
    .where('id', '=', id)
    .where('state', 'in', statesBefore('tell'))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Cancels booked appointments of one host or booker. @returns those that were booked until now. */
export async function cancelAppointments(
  db: Db,
  ids: readonly string[],
  by: 'booker' | 'host',
  reason: 'host_ill' | 'host_absent' | 'moved_by_school' | 'doubtful' | 'booker'
) {
  if (ids.length === 0) return [];
  return db
    .updateTable('appointments')
    .set((eb) => ({ state: 'cancelled' as const, cancelled_by: by, cancel_reason: reason, sequence: eb('sequence', '+', 1) }))
    .where('id', 'in', [...ids])
    .where('state', 'in', statesBefore('cancel'))
    .returning(['id', 'sequence'])
    .execute();
}
