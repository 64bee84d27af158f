import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { Happened } from '../../../requests/standing.ts';

/** A line of history with who did it, as it is shown. */
export interface RequestEvent extends Happened {
  id: string;
  /** Null: has left. */
  name: string | null;
}

/** A request's history, oldest first. */
export async function eventsOf(db: Db, request: string): Promise<RequestEvent[]> {
  const rows = await db
    .selectFrom('support_request_events as e')
    .leftJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'e.organisation_id').onRef('p.id', '=', 'e.done_by'))
    .select([
      'e.id',
      'e.act',
      'e.at',
      'e.done_by as by',
      'e.reason',
      'e.taken_back_at as takenBackAt',
      sql<string | null>`p.given_name || ' ' || p.family_name`.as('name')
    ])
    .where('e.request_id', '=', request)
    .orderBy('e.at')
    .orderBy('e.id')
    .execute();
  return rows.map(({ at, takenBackAt, ...rest }) => ({ ...rest, at: at.getTime(), takenBackAt: takenBackAt?.getTime() ?? null }));
}

export async function insertEvent(
  db: Db,
  organisation: string,
  { id, request, act, at, by, reason }: Pick<Happened, 'act' | 'reason'> & { id: string; request: string; at: Date; by: string | null }
): Promise<void> {
  await db
    .insertInto('support_request_events')
    .values({ organisation_id: organisation, id, request_id: request, act, at, done_by: by, reason })
    .execute();
}

export async function markTakenBack(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('support_request_events').set({ taken_back_at: at }).where('id', '=', id).execute();
}
