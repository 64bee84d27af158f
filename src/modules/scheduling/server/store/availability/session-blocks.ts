import type { Db } from '#platform/database/connection.ts';

/** The blocks by which some sessions have their leaders' time. */
export async function blocksOfSessions(db: Db, sessions: readonly string[]) {
  if (sessions.length === 0) return [];
  return db
    .selectFrom('blocks')
    .select(['id', 'host_id as host', 'session_id as session'])
    .where('session_id', 'in', [...sessions])
    .orderBy('host_id')
    .execute();
}

function shownRows(db: Db) {
  return db
    .selectFrom('blocks as b')
    .innerJoin('hosts as h', (join) => join.onRef('h.organisation_id', '=', 'b.organisation_id').onRef('h.id', '=', 'b.host_id'))
    .innerJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 'b.organisation_id').onRef('c.id', '=', 'b.campus_id'))
    .select([
      'b.id',
      'b.host_id as host',
      'h.name as hostName',
      'b.session_id as session',
      'b.modality',
      'b.starts_at as startsAt',
      'b.ends_at as endsAt',
      'c.id as campusId',
      'c.name as campus',
      'c.time_zone as zone'
    ])
    .where('b.kind', '=', 'session')
    .orderBy('b.starts_at')
    .orderBy('h.name');
}

export type SessionRow = Awaited<ReturnType<typeof sessionsAhead>>[number];

/** Sessions of hosts that are not over yet, a row for each leader, soonest first. */
export async function sessionsAhead(db: Db, hosts: readonly string[], now: Date) {
  return shownRows(db)
    .where('b.host_id', 'in', [...hosts])
    .where('b.ends_at', '>', now)
    .execute();
}

/** Sessions that begin in a window and are not over yet, a row for each leader, soonest first. */
export async function sessionsBetween(db: Db, window: { start: Date; end: Date }, now: Date) {
  return shownRows(db)
    .where('b.starts_at', '>=', window.start)
    .where('b.starts_at', '<', window.end)
    .where('b.ends_at', '>', now)
    .execute();
}
