import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { DB } from '#platform/database/tables.ts';
import type { Language } from '#platform/use-case/index.ts';
import type { Waiter } from '../../../waiting/queue.ts';
import type { Wish } from '../../../waiting/wish.ts';

export type WaitingState = 'waiting' | 'paused' | 'closed';
export type ClosedAs = NonNullable<DB['waiting']['closed_as']>;

export interface NewWaiting {
  organisation: string;
  id: string;
  service: string;
  person: string | null;
  nickname: string | null;
  language: Language;
  wish: Wish;
  linkHash: Buffer;
  wordsHash: Buffer;
  idempotencyKey: string;
  contactEmail: Buffer | null;
}

/** Holds a service's queue until the transaction ends: places are given, and offers made, one after the other. */
export async function lockQueue(db: Db, service: string): Promise<boolean> {
  return (await db.selectFrom('services').select('id').where('id', '=', service).forNoKeyUpdate().executeTakeFirst()) !== undefined;
}

/** Joins the end of a service's queue, which must be locked. */
export async function insertWaiting(db: Db, { wish, ...one }: NewWaiting): Promise<void> {
  await db
    .insertInto('waiting')
    .values(({ selectFrom }) => ({
      organisation_id: one.organisation,
      id: one.id,
      service_id: one.service,
      place: selectFrom('waiting as w')
        .select(sql<number>`coalesce(max(w.place), 0) + 1`.as('next'))
        .where('w.service_id', '=', one.service),
      person_id: one.person,
      nickname: one.nickname,
      language: one.language,
      campuses: [...wish.campuses],
      modalities: [...wish.modalities],
      dayparts: [...wish.dayparts],
      until_on: wish.untilOn,
      link_hash: one.linkHash,
      words_hash: one.wordsHash,
      idempotency_key: one.idempotencyKey,
      contact_email: one.contactEmail
    }))
    .execute();
}

/** The wait that the same form has begun already, if it has. */
export async function waitingByKey(db: Db, key: string) {
  return db.selectFrom('waiting').select(['id', 'until_on as untilOn']).where('idempotency_key', '=', key).executeTakeFirst();
}

/** Which wait a link's secret or four words open, by their hash. */
export async function waitingByHash(db: Db, column: 'link_hash' | 'words_hash', hash: Buffer) {
  return db.selectFrom('waiting').select('id').where(column, '=', hash).executeTakeFirst();
}

const aWait = (db: Db) =>
  db
    .selectFrom('waiting as w')
    .innerJoin('services as s', (join) => join.onRef('s.organisation_id', '=', 'w.organisation_id').onRef('s.id', '=', 'w.service_id'))
    .select([
      'w.id',
      'w.service_id as service',
      's.slug as serviceSlug',
      'w.place',
      'w.person_id as person',
      'w.nickname',
      'w.language',
      'w.campuses',
      'w.modalities',
      'w.dayparts',
      'w.until_on as untilOn',
      'w.state',
      'w.closed_as as closedAs',
      'w.missed',
      'w.words_hash as wordsHash',
      'w.contact_email as contactEmail'
    ]);

/** One wait as its owner sees it. */
export async function findWaiting(db: Db, id: string) {
  return aWait(db).where('w.id', '=', id).executeTakeFirst();
}

export type FoundWaiting = NonNullable<Awaited<ReturnType<typeof findWaiting>>>;

/** The waits that go on, of a person by name and of the given ids, in the order of joining. */
export async function waitsOf(db: Db, of: { person: string | null; ids: readonly string[] }): Promise<FoundWaiting[]> {
  return aWait(db)
    .where((eb) => eb.or([eb('w.person_id', '=', of.person), eb('w.id', '=', eb.fn.any(eb.val([...of.ids])))]))
    .where('w.state', '<>', 'closed')
    .orderBy('w.place')
    .execute();
}

/** The row held until the transaction ends: what somebody answers and what the clock does come one after the other. */
export async function lockWaiting(db: Db, id: string) {
  return db.selectFrom('waiting').select(['id', 'state']).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

const wishOf = (row: Pick<FoundWaiting, 'campuses' | 'modalities' | 'dayparts' | 'untilOn'>): Wish => {
  return { campuses: row.campuses, modalities: row.modalities, dayparts: row.dayparts, untilOn: row.untilOn };
};
export { wishOf };

/** Those who wait for a service and do not pause, in the order of joining, with what is offered to them and what they have passed on. */
export async function waitersOf(db: Db, service: string): Promise<(Waiter & { named: boolean })[]> {
  const rows = await db
    .selectFrom('waiting as w')
    .leftJoin('waiting_offers as o', (join) => join.onRef('o.organisation_id', '=', 'w.organisation_id').onRef('o.waiting_id', '=', 'w.id'))
    .select(['w.id', 'w.place', 'w.person_id as person', 'w.campuses', 'w.modalities', 'w.dayparts', 'w.until_on as untilOn'])
    .select(['o.host_id as hostId', 'o.starts_at as start', 'o.outcome'])
    .where('w.service_id', '=', service)
    .where('w.state', '=', 'waiting')
    .orderBy('w.place')
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const offers = own.filter(({ hostId }) => hostId !== null);
    return {
      id: first.id,
      place: first.place,
      named: first.person !== null,
      wish: wishOf(first),
      isOffered: offers.some(({ outcome }) => outcome === null),
      // What was withdrawn was not passed on: should it come back, it is theirs to take.
      passed: new Set(
        offers.flatMap(({ hostId, start, outcome }) =>
          outcome === 'declined' || outcome === 'missed' ? [`${hostId} ${start?.getTime()}`] : []
        )
      )
    };
  });
}

/** No offer stands in the wait `w`. */
const isOfferedNothing = sql<boolean>`not exists (
  select 1 from waiting_offers o where o.organisation_id = w.organisation_id and o.waiting_id = w.id and o.outcome is null)`;

/** Services for which somebody waits who is offered nothing. */
export async function servicesWaitedFor(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('waiting as w')
    .select('w.service_id as service')
    .distinct()
    .where('w.state', '=', 'waiting')
    .where(isOfferedNothing)
    .orderBy('w.service_id')
    .execute();
  return rows.map(({ service }) => service);
}

/** Lets somebody pause or go on. @returns false when the wait has ended. */
export async function setWaiting(db: Db, id: string, state: 'waiting' | 'paused'): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('waiting')
    .set({ state, missed: 0 })
    .where('id', '=', id)
    .where('state', '<>', 'closed')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Counts offers that ran out, or begins to count anew. */
export async function countMissed(db: Db, ids: readonly string[], again: boolean): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('waiting')
    .set((eb) => ({ missed: again ? sql<number>`least(${eb.ref('missed')} + 1, 3)` : 0 }))
    .where('id', 'in', [...ids])
    .execute();
}

/** Ends waits. An address is kept only where the end must be told yet. @returns those that went on until now. */
export async function closeWaiting(db: Db, ids: readonly string[], as: ClosedAs, hour: Date): Promise<string[]> {
  if (ids.length === 0) return [];
  const isTold = as === 'date' || as === 'missed';
  const rows = await db
    .updateTable('waiting')
    .set({ state: 'closed', closed_as: as, closed_hour: hour, ...(isTold ? {} : { contact_email: null }) })
    .where('id', 'in', [...ids])
    .where('state', '<>', 'closed')
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Waits that are over by themselves and have nothing offered: the last date has passed, or as many offers ran out as may. */
export async function overByThemselves(db: Db, today: string, mostMissed: number) {
  return db
    .selectFrom('waiting as w')
    .select(['w.id', sql<boolean>`w.missed >= ${mostMissed}`.as('isMissed')])
    .where('w.state', '<>', 'closed')
    .where((eb) => eb.or([eb('w.until_on', '<', today), eb('w.missed', '>=', mostMissed)]))
    .where(isOfferedNothing)
    .execute();
}

/** How many wait, by what campuses would do, for who keeps the services; nothing of whom. */
export async function countWaiting(db: Db) {
  return db
    .selectFrom('waiting')
    .select(['campuses'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '<>', 'closed')
    .groupBy('campuses')
    .execute();
}

/** What a message to somebody who waits is made of. */
export async function waitingForMessage(db: Db, id: string) {
  return aWait(db)
    .leftJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'w.organisation_id').onRef('p.id', '=', 'w.person_id'))
    .select(['w.told', 'p.email as personEmail'])
    .where('w.id', '=', id)
    .executeTakeFirst();
}

/** Notes that the end of a wait was told, or why not; the address goes with it. */
export async function noteEndTold(db: Db, id: string, told: NonNullable<DB['waiting']['told']>): Promise<void> {
  await db.updateTable('waiting').set({ told, contact_email: null }).where('id', '=', id).where('told', 'is', null).execute();
}

/** Removes waits that ended before, with what was offered. */
export async function deleteWaiting(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('waiting').where('closed_hour', '<=', before).executeTakeFirst();
  return Number(numDeletedRows);
}
