import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { DB } from '#platform/database/tables.ts';
import type { AddressKind } from '#platform/mail.ts';
import { HOUR } from '#platform/time/date.ts';
import { statesThat } from '../../appointment-state.ts';
import type { Remindable } from '../../availability/reminder-times.ts';
import { aroundAppointment } from './around-appointment.ts';

export type MessageKind = DB['message_deliveries']['kind'];
export type DeliveryOutcome = DB['message_deliveries']['outcome'];

/** One message of one appointment: what it is about, and which of the appointment's states it tells of. */
export interface MessageKey {
  id: string;
  kind: MessageKind;
  sequence: number;
  /** Of a reminder: how many hours before the meeting it belongs to; of other messages 0. */
  hours: number;
}

const toBooker = 'booker' as const;

/** What a host is told of a meeting that was given to them: when and where, their own address and language; of who booked nothing. */
export async function handedOverForHost(db: Db, id: string) {
  return aroundAppointment(db)
    .innerJoin('persons as hp', (join) => join.onRef('hp.organisation_id', '=', 'h.organisation_id').onRef('hp.id', '=', 'h.person_id'))
    .select([
      'a.sequence',
      'a.state',
      'a.modality',
      'a.starts_at as startsAt',
      'a.ends_at as endsAt',
      'c.name as campus',
      'c.time_zone as zone',
      'r.room'
    ])
    .select(['hp.email', 'hp.language'])
    .where('a.id', '=', id)
    .where('hp.disabled_at', 'is', null)
    .executeTakeFirst();
}

/** Whether a host has been told of it already. */
export async function hostWasTold(db: Db, id: string, sequence: number): Promise<boolean> {
  const found = await db
    .selectFrom('message_deliveries')
    .select('channel')
    .where('appointment_id', '=', id)
    .where('recipient', '=', 'host')
    .where('sequence', '=', sequence)
    .executeTakeFirst();
  return found !== undefined;
}

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

/** By which channels this message, or a later reminder of the same time, has had its end already, whatever that was. */
export async function deliveredBy(db: Db, { id, kind, sequence, hours }: MessageKey): Promise<string[]> {
  const found = await db
    .selectFrom('message_deliveries')
    .select('channel')
    .where('appointment_id', '=', id)
    .where('kind', '=', kind)
    .where('recipient', '=', toBooker)
    .where('sequence', '=', sequence)
    .where('lead_hours', '<=', hours)
    .execute();
  return found.map(({ channel }) => channel);
}

/** How a message ended, whom it was for, and by which channel it went or would have gone. */
export interface MessageEnd {
  recipient: 'booker' | 'host';
  channel: string;
  outcome: DeliveryOutcome;
}

/** Notes a message's end by a channel, once. Its time is kept to the hour: a finer one could be laid beside a session's. */
export async function noteDelivery(
  db: Db,
  organisation: string,
  { id, kind, sequence, hours }: MessageKey,
  { recipient, channel, outcome }: MessageEnd,
  hour: Date
): Promise<void> {
  await db
    .insertInto('message_deliveries')
    .values({
      organisation_id: organisation,
      appointment_id: id,
      kind,
      recipient,
      sequence,
      lead_hours: hours,
      channel,
      outcome,
      at: hour
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A meeting ahead of which some reminder may be due by now; its times in ms. */
export interface ReminderCandidate extends Remindable {
  id: string;
  sequence: number;
}

/**
 * Open appointments one of whose reminders may be due (`dueReminder` says which): its time lies no more than a night ahead, it has not gone, and there is an
 * address of a kind that a channel accepts. Soonest first.
 */
export async function reminderCandidates(
  db: Db,
  reached: Readonly<Record<AddressKind, boolean>>,
  now: Date,
  limit: number
): Promise<ReminderCandidate[]> {
  const rows = await db
    .selectFrom('appointments as a')
    .innerJoin('services as s', (join) => join.onRef('s.organisation_id', '=', 'a.organisation_id').onRef('s.id', '=', 'a.service_id'))
    .innerJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 'a.organisation_id').onRef('c.id', '=', 'a.campus_id'))
    .leftJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'a.organisation_id').onRef('p.id', '=', 'a.person_id'))
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('message_deliveries as d')
          .select(sql<number | null>`min(d.lead_hours) filter (where d.kind = 'reminder')`.as('sent'))
          .select(sql<Date | null>`max(d.at) filter (where d.kind = 'change')`.as('changed'))
          .whereRef('d.organisation_id', '=', 'a.organisation_id')
          .whereRef('d.appointment_id', '=', 'a.id')
          .whereRef('d.sequence', '=', 'a.sequence')
          .where('d.recipient', '=', toBooker)
          .as('gone'),
      (join) => join.onTrue()
    )
    .select([
      'a.id',
      'a.sequence',
      'a.starts_at as startsAt',
      'a.booked_hour as bookedHour',
      'c.time_zone as zone',
      's.reminder_hours as hours'
    ])
    .select(['gone.sent', 'gone.changed'])
    .where('a.state', 'in', statesThat('open'))
    .where('a.starts_at', '>', now)
    // The index on the time needs a bound that is no expression of the service: the longest lead that a service can have, and a night.
    .where('a.starts_at', '<=', new Date(now.getTime() + (168 + night) * HOUR))
    .where(
      sql<boolean>`exists (select 1 from unnest(s.reminder_hours) as lead (hours)
        where a.starts_at - make_interval(hours => lead.hours + ${night}) <= ${now} and (gone.sent is null or lead.hours < gone.sent))`
    )
    .where((eb) =>
      eb.or([
        ...(reached.email ? [eb('a.contact_email', 'is not', null), eb('p.email', 'is not', null)] : []),
        ...(reached.phone ? [eb('a.contact_phone', 'is not', null)] : [])
      ])
    )
    .orderBy('a.starts_at')
    .limit(limit)
    .execute();
  return rows.map(({ startsAt, bookedHour, changed, ...row }) => ({
    ...row,
    start: startsAt.getTime(),
    toldUntil: Math.max(bookedHour.getTime(), changed?.getTime() ?? 0) + HOUR
  }));
}

/** A reminder goes at most so many hours before its lead: from just before the morning back to the evening. */
const night = 11;
