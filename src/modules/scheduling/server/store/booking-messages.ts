import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { DB } from '#platform/database/tables.ts';
import type { AddressKind } from '#platform/mail.ts';
import { statesThat } from '../../appointment-state.ts';
import { aroundAppointment } from './around-appointment.ts';

export type MessageKind = DB['message_deliveries']['kind'];
export type DeliveryOutcome = DB['message_deliveries']['outcome'];

/** One message of one appointment: what it is about, and which of the appointment's states it tells of. */
export interface MessageKey {
  id: string;
  kind: MessageKind;
  sequence: number;
}

const toBooker = 'booker' as const;

/** What a message of an appointment is made of; nothing when there is no such appointment. */
export async function appointmentForMessage(db: Db, id: string) {
  return aroundAppointment(db)
    .select([
      'a.sequence',
      'a.state',
      'a.modality',
      'a.starts_at as startsAt',
      'a.ends_at as endsAt',
      'a.language',
      'a.nickname',
      'a.words_hash as wordsHash',
      'a.contact_email as contactEmail',
      'a.contact_phone as contactPhone',
      'a.cancelled_by as cancelledBy',
      'a.cancel_reason as cancelReason',
      'a.service_id as service',
      'a.host_id as host',
      'a.campus_id as campusId',
      's.slug as serviceSlug',
      'c.name as campus',
      'c.address',
      'c.time_zone as zone',
      'r.room',
      'p.email as personEmail'
    ])
    .select(sql<string | null>`coalesce(h.video_link, s.video_link)`.as('video'))
    .where('a.id', '=', id)
    .executeTakeFirst();
}

/** By which channels this message has had its end already, whatever that was. */
export async function deliveredBy(db: Db, { id, kind, sequence }: MessageKey): Promise<string[]> {
  const found = await db
    .selectFrom('message_deliveries')
    .select('channel')
    .where('appointment_id', '=', id)
    .where('kind', '=', kind)
    .where('recipient', '=', toBooker)
    .where('sequence', '=', sequence)
    .execute();
  return found.map(({ channel }) => channel);
}

/** Notes a message's end by a channel, once. Its time is kept to the hour: a finer one could be laid beside a session's. */
export async function noteDelivery(
  db: Db,
  organisation: string,
  { id, kind, sequence }: MessageKey,
  { channel, outcome }: { channel: string; outcome: DeliveryOutcome },
  hour: Date
): Promise<void> {
  await db
    .insertInto('message_deliveries')
    .values({ organisation_id: organisation, appointment_id: id, kind, recipient: toBooker, sequence, channel, outcome, at: hour })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Booked appointments whose reminder is due: its time has come, there is an address of a kind that a channel accepts, and neither the booking nor its last change came so late (within an
 * hour before that time, since both are kept to the hour) that its own message is reminder enough. Soonest first.
 */
export async function dueReminders(
  db: Db,
  reached: Readonly<Record<AddressKind, boolean>>,
  now: Date,
  limit: number
): Promise<{ id: string; sequence: number }[]> {
  const remindAt = sql<Date>`a.starts_at - make_interval(hours => s.reminder_hours)`;
  return (
    db
      .selectFrom('appointments as a')
      .innerJoin('services as s', (join) => join.onRef('s.organisation_id', '=', 'a.organisation_id').onRef('s.id', '=', 'a.service_id'))
      .leftJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'a.organisation_id').onRef('p.id', '=', 'a.person_id'))
      .select(['a.id', 'a.sequence'])
      .where('a.state', 'in', statesThat('open'))
      .where('a.starts_at', '>', now)
      // The index on the time needs a bound that is no expression of the service: 168 hours is the most that a service can have.
      .where('a.starts_at', '<=', new Date(now.getTime() + 168 * 3_600_000))
      .where('s.reminder_hours', '>', 0)
      .where(sql<boolean>`${remindAt} <= ${now}`)
      .where(sql<boolean>`a.booked_hour + interval '1 hour' <= ${remindAt}`)
      .where((eb) =>
        eb.or([
          ...(reached.email ? [eb('a.contact_email', 'is not', null), eb('p.email', 'is not', null)] : []),
          ...(reached.phone ? [eb('a.contact_phone', 'is not', null)] : [])
        ])
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('message_deliveries as d')
              .select('d.kind')
              .whereRef('d.organisation_id', '=', 'a.organisation_id')
              .whereRef('d.appointment_id', '=', 'a.id')
              .whereRef('d.sequence', '=', 'a.sequence')
              .where(sql<boolean>`(d.kind = 'reminder' or (d.kind = 'change' and d.at + interval '1 hour' > ${remindAt}))`)
          )
        )
      )
      .orderBy('a.starts_at')
      .limit(limit)
      .execute()
  );
}
