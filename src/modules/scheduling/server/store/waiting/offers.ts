import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { DB } from '#platform/database/tables.ts';
import { prepared, type The } from '#platform/database/prepared.ts';
import type { Modality } from '../../../modality.ts';

export type OfferOutcome = NonNullable<DB['waiting_offers']['outcome']>;

export interface NewOffer {
  organisation: string;
  id: string;
  waiting: string;
  service: string;
  host: string;
  campus: string;
  modality: Modality;
  start: number;
  end: number;
  until: number;
}

export async function insertOffer(db: Db, offer: NewOffer): Promise<void> {
  await db
    .insertInto('waiting_offers')
    .values({
      organisation_id: offer.organisation,
      id: offer.id,
      waiting_id: offer.waiting,
      service_id: offer.service,
      host_id: offer.host,
      campus_id: offer.campus,
      modality: offer.modality,
      starts_at: new Date(offer.start),
      ends_at: new Date(offer.end),
      offered_until: new Date(offer.until)
    })
    .execute();
}

/**
 * For how long (s) the time of an offer stays held behind its end: `offer-freed-times` comes every five minutes and gives it to the next. Without it whoever looks
 * in between would have it before those who wait.
 */
export const passedOnWithin = 6 * 60;

/** Whether an offer still stands, by the database's clock: its time is held for longer than until it is passed on. */
const isHeld = sql<boolean>`exists (
  select 1 from claims k where k.organisation_id = o.organisation_id and k.holder_id = o.id and k.kind = 'core'
    and k.held_until > now() + make_interval(secs => ${sql.lit(passedOnWithin)}))`;

const anOffer = (db: Db) =>
  db
    .selectFrom('waiting_offers as o')
    .innerJoin('hosts as h', (join) => join.onRef('h.organisation_id', '=', 'o.organisation_id').onRef('h.id', '=', 'o.host_id'))
    .innerJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 'o.organisation_id').onRef('c.id', '=', 'o.campus_id'))
    .select([
      'o.id',
      'o.waiting_id as waiting',
      'o.service_id as service',
      'o.host_id as host',
      'o.campus_id as campus',
      'o.modality',
      'o.starts_at as startsAt',
      'o.ends_at as endsAt',
      'o.offered_until as until',
      'o.outcome',
      'h.name as hostName',
      'c.name as campusName',
      'c.time_zone as zone'
    ])
    .select(isHeld.as('isHeld'));

export type FoundOffer = Awaited<ReturnType<typeof openOffer>>;

/** What was offered to somebody and has no end yet, whether it still stands or not. */
export async function openOffer(db: Db, waiting: string) {
  return anOffer(db).where('o.waiting_id', '=', waiting).where('o.outcome', 'is', null).executeTakeFirst();
}

/** What stands offered in any of these waits. */
export async function openOffers(db: Db, waits: readonly string[]) {
  if (waits.length === 0) return [];
  return anOffer(db)
    .where('o.waiting_id', 'in', [...waits])
    .where('o.outcome', 'is', null)
    .execute();
}

/** Whether an offer of a wait has been accepted. */
export async function wasAccepted(db: Db, waiting: string, id: string): Promise<boolean> {
  const rows = db.selectFrom('waiting_offers').select('id').where('id', '=', id).where('waiting_id', '=', waiting);
  return (await rows.where('outcome', '=', 'accepted').executeTakeFirst()) !== undefined;
}

/** Ends offers that stand. @returns whose they were. */
export async function endOffers(db: Db, ids: readonly string[], outcome: OfferOutcome): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .updateTable('waiting_offers')
    .set({ outcome })
    .where('id', 'in', [...ids])
    .where('outcome', 'is', null)
    .returning('waiting_id as waiting')
    .execute();
  return rows.map(({ waiting }) => waiting);
}

/**
 * Offers without an end that stand no more, by the database's clock: each ran out, or was taken away before its end. Their waits are held until the act
 * ends; one that somebody is answering this very moment is left to them.
 */
export async function offersNotHeld(db: Db) {
  return db
    .selectFrom('waiting_offers as o')
    .innerJoin('waiting as w', (join) => join.onRef('w.organisation_id', '=', 'o.organisation_id').onRef('w.id', '=', 'o.waiting_id'))
    .select(['o.id', 'o.offered_until as until'])
    .where('o.outcome', 'is', null)
    .where(sql<boolean>`not ${isHeld}`)
    .orderBy('o.id')
    .forNoKeyUpdate('w')
    .skipLocked()
    .execute();
}

const selectStanding = prepared(
  (_, the: The<{ service: string; from: Date; to: Date; except: string[] }>) => sql<{
    hostId: string;
    campusId: string;
    service: string;
    isNicknamed: boolean;
    start: Date;
    end: Date;
  }>`
    select o.host_id as "hostId", o.campus_id as "campusId", o.service_id as service, w.nickname is not null as "isNicknamed",
      o.starts_at as start, o.ends_at as "end"
    from waiting_offers o
    join waiting w on w.organisation_id = o.organisation_id and w.id = o.waiting_id
    where o.outcome is null and ${isHeld} and o.id <> all(${the('except')})
      and o.starts_at >= ${the('from')} and o.starts_at < ${the('to')}
      and exists (select 1 from service_hosts sh where sh.organisation_id = o.organisation_id and sh.service_id = ${the('service')} and sh.host_id = o.host_id)`
);

/** What stands offered with the hosts of a service around a window: it counts as booked, in limits and in the share of who comes without a name. */
export async function standingOffers(db: Db, service: string, window: { start: number; end: number }, except: readonly string[]) {
  const [from, to] = [new Date(window.start - 8 * 86_400_000), new Date(window.end + 8 * 86_400_000)];
  const rows = await selectStanding(db, { service, from, to, except: [...except] });
  return rows.map((row) => ({ ...row, start: row.start.getTime(), end: row.end.getTime() }));
}

/** Notes that an offer was told, or why not. */
export async function noteOfferTold(db: Db, id: string, told: NonNullable<DB['waiting_offers']['told']>): Promise<void> {
  await db.updateTable('waiting_offers').set({ told }).where('id', '=', id).where('told', 'is', null).execute();
}

/** What a message of an offer is made of. */
export async function offerForMessage(db: Db, id: string) {
  return anOffer(db).select(['o.told', 'c.address']).where('o.id', '=', id).executeTakeFirst();
}
