import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { BlockKind } from '../../host/block.ts';
import type { Modality } from '../../modality.ts';
import { passedOnWithin } from './waiting/offers.ts';

export interface NewBlock {
  organisation: string;
  id: string;
  host: string;
  kind: BlockKind;
  campus: string | null;
  modality: Modality | null;
  session?: string;
  start: number;
  end: number;
}

export async function insertBlock(db: Db, block: NewBlock): Promise<void> {
  await db
    .insertInto('blocks')
    .values({
      organisation_id: block.organisation,
      id: block.id,
      host_id: block.host,
      kind: block.kind,
      campus_id: block.campus,
      modality: block.modality,
      session_id: block.session ?? null,
      starts_at: new Date(block.start),
      ends_at: new Date(block.end)
    })
    .execute();
}

const shown = [
  'b.id',
  'b.kind',
  'b.modality',
  'b.session_id as session',
  'b.starts_at as startsAt',
  'b.ends_at as endsAt',
  'b.campus_id as campusId',
  'c.name as campusName'
] as const;

/** A host's blocks that meet a window, ascending. */
export async function blocksOfHost(db: Db, host: string, window: { start: Date; end: Date }) {
  return (
    db
      .selectFrom('blocks as b')
      .leftJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 'b.organisation_id').onRef('c.id', '=', 'b.campus_id'))
      .select(shown)
      .where('b.host_id', '=', host)
      // No block is longer than a day: a bound for the index.
      .where('b.starts_at', '>=', new Date(window.start.getTime() - 25 * 3_600_000))
      .where('b.starts_at', '<', window.end)
      .where('b.ends_at', '>', window.start)
      .orderBy('b.starts_at')
      .execute()
  );
}

export async function deleteBlocks(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await db
      .deleteFrom('blocks')
      .where('id', 'in', [...ids])
      .execute();
}

/** One of a host's blocks, held until the transaction ends. */
export async function blockToChange(db: Db, host: string, id: string) {
  return db
    .selectFrom('blocks')
    .select(['kind', 'modality', 'starts_at as startsAt', 'ends_at as endsAt', 'campus_id as campus'])
    .where('id', '=', id)
    .where('host_id', '=', host)
    .forUpdate()
    .executeTakeFirst();
}

export async function setBlockPeriod(db: Db, id: string, { start, end }: { start: number; end: number }): Promise<void> {
  await db
    .updateTable('blocks')
    .set({ starts_at: new Date(start), ends_at: new Date(end) })
    .where('id', '=', id)
    .execute();
}

/** What already has, or stands too near, a period of a host: booked meetings, blocks and what is offered until when, without their buffers; nothing of `except`. */
export async function takenAround(db: Db, host: string, { start, end }: { start: number; end: number }, except: string | null) {
  return (
    db
      .selectFrom('claims as near')
      .innerJoin('claims as core', (join) =>
        join
          .onRef('core.organisation_id', '=', 'near.organisation_id')
          .onRef('core.resource_id', '=', 'near.resource_id')
          .onRef('core.holder_id', '=', 'near.holder_id')
          .on('core.kind', '=', 'core')
      )
      .leftJoin('blocks as b', (join) => join.onRef('b.organisation_id', '=', 'near.organisation_id').onRef('b.id', '=', 'near.holder_id'))
      .leftJoin('waiting_offers as o', (join) =>
        join.onRef('o.organisation_id', '=', 'near.organisation_id').onRef('o.id', '=', 'near.holder_id').on('o.outcome', 'is', null)
      )
      .select(['core.starts_at as startsAt', 'core.ends_at as endsAt', 'b.kind'])
      // Behind its end an offer's time is kept for the next who waits: until then, not until a time that is past.
      .select(
        sql<Date | null>`case when near.held_until > now() + make_interval(secs => ${sql.lit(passedOnWithin)}) then o.offered_until
          when o.id is not null then near.held_until end`.as('offeredUntil')
      )
      .where('near.resource_id', '=', host)
      .where('near.kind', '=', 'padded')
      // A form that is open somewhere gives way to the host; what is offered to somebody does not.
      .where(sql<boolean>`(near.held_until is null or (near.held_for = 'offer' and near.held_until > now()))`)
      .where('near.starts_at', '>=', new Date(start - 7 * 86_400_000))
      .where('near.starts_at', '<', new Date(end))
      .where('near.ends_at', '>', new Date(start))
      .where(sql<boolean>`near.holder_id is distinct from ${except}`)
      .orderBy('core.starts_at')
      .limit(10)
      .execute()
  );
}

interface TakenRow {
  id: string;
  kind: 'core' | 'padded';
  startsAt: Date;
  endsAt: Date;
}

/** All that a host's time is taken by in a window, ascending, with the buffers around each (ms): what a calendar needs to say where something else fits. */
export async function takenWithBuffers(db: Db, host: string, window: { start: number; end: number }) {
  // Both kinds in one scan, paired below, as the page of times does it; a day more on both sides for the buffers, and for what begins before the window.
  const { rows } = await sql<TakenRow>`
    select holder_id as "id", kind, starts_at as "startsAt", ends_at as "endsAt" from claims
    where resource_id = ${host}
      and starts_at >= ${new Date(window.start - 8 * 86_400_000)} and starts_at < ${new Date(window.end + 86_400_000)}
      and ends_at > ${new Date(window.start - 86_400_000)}
      and (held_until is null or (held_for = 'offer' and held_until > now()))
    order by starts_at`.execute(db);
  const padded = new Map(rows.filter(({ kind }) => kind === 'padded').map((row) => [row.id, row]));
  return rows
    .filter(({ kind }) => kind === 'core')
    .map(({ id, startsAt, endsAt }) => {
      const around = padded.get(id) ?? { startsAt, endsAt };
      const [start, end] = [startsAt.getTime(), endsAt.getTime()];
      return { id, start, end, before: start - around.startsAt.getTime(), after: around.endsAt.getTime() - end };
    });
}

/** Removes blocks that ended before. */
export async function deleteOldBlocks(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('blocks').where('ends_at', '<=', before).executeTakeFirst();
  return Number(numDeletedRows);
}
