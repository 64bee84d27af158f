import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { DB } from '#platform/database/tables.ts';
import { prepared, type The } from '#platform/database/prepared.ts';
import type { Claim } from './claims.ts';

/** What a time is held for: a form that is open in a browser, an offer to somebody who waits, or until the waiting list has been asked about a time that was given back. */
export type HeldFor = NonNullable<DB['claims']['held_for']>;

interface Wanted {
  resource: string;
  paddedStart: Date;
  paddedEnd: Date;
  own: string | null;
  over: string[];
}

// Locked in one order, so that two who want what the same holds stand on wait for each other in a line and never in a circle.
const deleteInTheWay = prepared(
  (_, the: The<Wanted>) => sql`
    with gone as (
      select c.organisation_id, c.holder_id, c.resource_id, c.kind from claims c
      where c.held_until is not null
        and (c.holder_id = ${the('own')} or c.holder_id in (
          select h.holder_id from claims h
          where h.held_until is not null and h.kind = 'padded' and h.resource_id = ${the('resource')}
            and h.starts_at < ${the('paddedEnd')} and h.ends_at > ${the('paddedStart')}
            and (h.held_until <= now() or h.held_for = any(${the('over')}))))
      order by c.holder_id, c.kind for update)
    delete from claims c using gone g
    where c.organisation_id = g.organisation_id and c.holder_id = g.holder_id and c.resource_id = g.resource_id and c.kind = g.kind`
);

/** Removes what must give way to a claim: holds on its time that have ended, those of the kinds in `over`, and the taker's `own`. */
export async function giveWay(
  db: Db,
  claim: Claim,
  { own = null, over = [] }: { own?: string | null | undefined; over?: readonly HeldFor[] }
): Promise<void> {
  const { resource, paddedStart, paddedEnd } = rowOf(claim);
  await deleteInTheWay(db, { resource, paddedStart, paddedEnd, own, over: [...over] });
}

/**
 * The same of several claims at once and in one order, before the first of them is taken: who has taken one and then waits for a hold that somebody lets go of, who
 * waits for what was taken, would wait in a circle. For acts that take more than one time.
 */
export async function giveWayToAll(db: Db, claims: readonly Claim[], over: readonly HeldFor[]): Promise<void> {
  if (claims.length === 0) return;
  const rows = claims.map(rowOf);
  await sql`
    with gone as (
      select c.organisation_id, c.holder_id, c.resource_id, c.kind from claims c
      where c.held_until is not null and c.holder_id in (
        select h.holder_id from claims h join unnest(
            ${rows.map(({ resource }) => resource)}::uuid[], ${rows.map((row) => row.paddedStart)}::timestamptz[],
            ${rows.map((row) => row.paddedEnd)}::timestamptz[]) as w (resource_id, starts_at, ends_at)
          on h.resource_id = w.resource_id and h.starts_at < w.ends_at and h.ends_at > w.starts_at
        where h.held_until is not null and h.kind = 'padded' and (h.held_until <= now() or h.held_for = any(${[...over]})))
      order by c.holder_id, c.kind for update)
    delete from claims c using gone g
    where c.organisation_id = g.organisation_id and c.holder_id = g.holder_id and c.resource_id = g.resource_id and c.kind = g.kind`.execute(
    db
  );
}

/** A claim as its two rows have it. */
export interface ClaimRow {
  organisation: string;
  resource: string;
  holder: string;
  coreStart: Date;
  coreEnd: Date;
  paddedStart: Date;
  paddedEnd: Date;
}

export const rowOf = ({ organisation, resource, holder, start, end, before, after }: Claim): ClaimRow => ({
  organisation,
  resource,
  holder,
  coreStart: new Date(start),
  coreEnd: new Date(end),
  paddedStart: new Date(start - before),
  paddedEnd: new Date(end + after)
});

interface HoldRow extends ClaimRow {
  heldFor: string;
  seconds: number;
}

const insertHold = prepared(
  (_, the: The<HoldRow>) => sql<{ taken: number }>`
    with taken as (
      insert into claims (organisation_id, resource_id, holder_id, held_for, held_until, kind, starts_at, ends_at)
      select ${the('organisation')}::uuid, ${the('resource')}::uuid, ${the('holder')}::uuid, ${the('heldFor')},
        now() + make_interval(secs => ${the('seconds')}::int), of.kind, of.starts_at, of.ends_at
      from (values
        ('core', ${the('coreStart')}::timestamptz, ${the('coreEnd')}::timestamptz),
        ('padded', ${the('paddedStart')}::timestamptz, ${the('paddedEnd')}::timestamptz)) as of (kind, starts_at, ends_at)
      on conflict do nothing returning 1)
    select count(*) as taken from taken`
);

/**
 * Holds a period for some seconds of the database's clock, over holds that have ended and in place of what the holder held before.
 * @returns false when somebody has it, or stands too near; then what was written must be undone.
 */
export async function takeHold(db: Db, claim: Claim, heldFor: HeldFor, seconds: number): Promise<boolean> {
  const [, [row]] = await Promise.all([
    // What was given back is held for nobody but the waiting list.
    giveWay(db, claim, { own: claim.holder, over: heldFor === 'offer' ? ['freed'] : [] }),
    insertHold(db, {
      ...rowOf(claim),
      heldFor,
      seconds: Math.max(0, Math.floor(seconds))
    })
  ]);
  return row?.taken === 2;
}

/** Lets go of what a holder holds: all of it, or one time. */
export async function freeHold(db: Db, holder: string, of?: { resource: string; start: number }): Promise<void> {
  let held = db.deleteFrom('claims').where('holder_id', '=', holder).where('held_until', 'is not', null);
  if (of) {
    const { resource, start } = of;
    held = held.where((eb) =>
      eb.exists(
        eb
          .selectFrom('claims as c')
          .select('c.kind')
          .where('c.holder_id', '=', holder)
          .where('c.kind', '=', 'core')
          .where('c.resource_id', '=', resource)
          .where('c.starts_at', '=', new Date(start))
      )
    );
  }
  await held.execute();
}

/** What open forms of others hold of a host in a window, by the database's clock. */
export async function heldByForms(db: Db, host: string, window: { start: number; end: number }, except: string) {
  const rows = await db
    .selectFrom('claims')
    .select(['starts_at as start', 'ends_at as end'])
    .where('resource_id', '=', host)
    .where('kind', '=', 'core')
    .where('held_for', '=', 'form')
    .where(sql<boolean>`held_until > now()`)
    .where('starts_at', '>=', new Date(window.start))
    .where('starts_at', '<', new Date(window.end))
    .where('holder_id', '<>', except)
    .execute();
  return rows.map(({ start, end }) => ({ start: start.getTime(), end: end.getTime() }));
}

/** As what times that were given back are held until the waiting list has been asked. */
export async function freedHolders(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('claims')
    .select('holder_id as holder')
    .where('held_for', '=', 'freed')
    .where('kind', '=', 'core')
    .execute();
  return rows.map(({ holder }) => holder);
}

/** Lets go of times that were given back and about which the waiting list has been asked. */
export async function releaseFreed(db: Db, holders: readonly string[]): Promise<void> {
  await db
    .deleteFrom('claims')
    .where('held_for', '=', 'freed')
    .where('holder_id', 'in', [...holders])
    .execute();
}

/** Removes holds that have ended, by the database's clock. */
export async function deleteEndedHolds(db: Db): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('claims')
    .where(sql<boolean>`held_until <= now()`)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
