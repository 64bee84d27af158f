import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { SessionRow } from './sessions.ts';

/** Keeps what sessions are before an act changes them, under the act's id. */
export async function keepBefore(db: Db, organisation: string, change: string, sessions: readonly SessionRow[]): Promise<void> {
  await db
    .insertInto('group_session_changes')
    .values(
      sessions.map(({ id, sequence, place, link, travel, startsAt, endsAt, leaders }) => ({
        organisation_id: organisation,
        id: change,
        session_id: id,
        sequence: sequence + 1,
        place,
        remote_link: link,
        travel_minutes: travel,
        starts_at: startsAt,
        ends_at: endsAt,
        leaders: sql<string[]>`${leaders.map(({ host }) => host)}::uuid[]`
      }))
    )
    .execute();
}

const before = (db: Db) =>
  db
    .selectFrom('group_session_changes')
    .select([
      'session_id as session',
      'sequence',
      'place',
      'remote_link as link',
      'travel_minutes as travel',
      'starts_at as startsAt',
      'ends_at as endsAt',
      'leaders'
    ]);

/** What the sessions of one act were before it, and the sequence that each had behind it. */
export async function beforeChange(db: Db, change: string) {
  return before(db).where('id', '=', change).orderBy('starts_at').execute();
}

/** What a session was before the act that gave it its sequence. */
export async function beforeSequence(db: Db, session: string, sequence: number) {
  return before(db).where('session_id', '=', session).where('sequence', '=', sequence).executeTakeFirst();
}
