import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { SessionReason, SessionState } from '../../../sessions/session-state.ts';

export interface NewSession {
  id: string;
  request: string;
  group: string;
  series: string;
  number: number;
  campus: string;
  place: string | null;
  link: string | null;
  travel: number;
  start: number;
  end: number;
}

export async function insertSessions(
  db: Db,
  organisation: string,
  sessions: readonly NewSession[],
  hosts: readonly string[]
): Promise<void> {
  await db
    .insertInto('group_sessions')
    .values(
      sessions.map(({ id, request, group, series, number, campus, place, link, travel, start, end }) => ({
        organisation_id: organisation,
        id,
        request_id: request,
        group_id: group,
        series_id: series,
        number,
        campus_id: campus,
        place,
        remote_link: link,
        travel_minutes: travel,
        starts_at: new Date(start),
        ends_at: new Date(end)
      }))
    )
    .execute();
  await db
    .insertInto('group_session_leaders')
    .values(sessions.flatMap(({ id }) => hosts.map((host) => ({ organisation_id: organisation, session_id: id, host_id: host }))))
    .execute();
}

const leaders = sql<{ host: string; name: string }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('host', h.id, 'name', h.name) order by h.name), '[]'::jsonb)
  from group_session_leaders l join hosts h on h.organisation_id = l.organisation_id and h.id = l.host_id
  where l.organisation_id = s.organisation_id and l.session_id = s.id)`.as('leaders');

function shownRows(db: Db) {
  return db
    .selectFrom('group_sessions as s')
    .innerJoin('teaching_groups as g', (join) => join.onRef('g.organisation_id', '=', 's.organisation_id').onRef('g.id', '=', 's.group_id'))
    .innerJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 's.organisation_id').onRef('c.id', '=', 's.campus_id'))
    .select([
      's.id',
      's.request_id as request',
      's.group_id as groupId',
      'g.name as group',
      's.series_id as series',
      's.number',
      's.campus_id as campusId',
      'c.name as campus',
      'c.time_zone as zone',
      's.place',
      's.plan',
      's.remote_link as link',
      's.travel_minutes as travel',
      's.starts_at as startsAt',
      's.ends_at as endsAt',
      's.state',
      's.cancel_reason as reason',
      's.sequence'
    ])
    .select(leaders)
    .orderBy('s.starts_at')
    .orderBy('s.id');
}

export type SessionRow = NonNullable<Awaited<ReturnType<typeof sessionById>>>;

export async function sessionById(db: Db, id: string) {
  return shownRows(db).where('s.id', '=', id).executeTakeFirst();
}

/** All sessions of a request, soonest first. */
export async function sessionsOfRequest(db: Db, request: string) {
  return shownRows(db).where('s.request_id', '=', request).execute();
}

/** Holds a group's row until the act ends: that a group is in one place at a time is a constraint, at which two that want each other's place would wait for each other. */
export async function lockGroup(db: Db, group: string): Promise<void> {
  await db.selectFrom('teaching_groups').select('id').where('id', '=', group).forNoKeyUpdate().execute();
}

/** All sessions of some requests, soonest first. */
export async function sessionsOfRequests(db: Db, requests: readonly string[]) {
  if (requests.length === 0) return [];
  return shownRows(db)
    .where('s.request_id', 'in', [...requests])
    .execute();
}

/** Those of some sessions that a host leads: what their calendar says of them. */
export async function sessionsLedBy(db: Db, person: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return shownRows(db)
    .where('s.id', 'in', [...ids])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('group_session_leaders as l')
          .innerJoin('hosts as h', (join) => join.onRef('h.organisation_id', '=', 'l.organisation_id').onRef('h.id', '=', 'l.host_id'))
          .select('l.host_id')
          .whereRef('l.organisation_id', '=', 's.organisation_id')
          .whereRef('l.session_id', '=', 's.id')
          .where('h.person_id', '=', person)
      )
    )
    .execute();
}

/** When a group has sessions in a window that were not called off; nothing of `except`. */
export async function timesOfGroup(db: Db, group: string, window: { start: number; end: number }, except: string | null) {
  const rows = await db
    .selectFrom('group_sessions')
    .select(['starts_at as start', 'ends_at as end'])
    .where('group_id', '=', group)
    .where('state', '!=', 'cancelled')
    .where('ends_at', '>', new Date(window.start))
    .where('starts_at', '<', new Date(window.end))
    .where(sql<boolean>`id is distinct from ${except}`)
    .execute();
  return rows.map(({ start, end }) => ({ start: start.getTime(), end: end.getTime() }));
}

/** Writes another time and place. @returns false when it has been changed meanwhile. */
export async function writeMoved(
  db: Db,
  { id, sequence }: { id: string; sequence: number },
  { place, link, travel, start, end }: Pick<NewSession, 'place' | 'link' | 'travel' | 'start' | 'end'>
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('group_sessions')
    .set({
      place,
      remote_link: link,
      travel_minutes: travel,
      starts_at: new Date(start),
      ends_at: new Date(end),
      sequence: sequence + 1
    })
    .where('id', '=', id)
    .where('sequence', '=', sequence)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Writes where a session stands. What its calendars must know raises its sequence. @returns false when it has been changed meanwhile. */
export async function writeState(
  db: Db,
  { id, sequence }: { id: string; sequence: number },
  { state, reason, told }: { state: SessionState; reason: SessionReason | null; told: boolean }
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('group_sessions')
    .set({ state, cancel_reason: reason, sequence: told ? sequence + 1 : sequence })
    .where('id', '=', id)
    .where('sequence', '=', sequence)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Writes by which plan sessions go. No calendar says it, so their sequence stays. */
export async function writePlan(db: Db, ids: readonly string[], plan: string | null): Promise<void> {
  await db
    .updateTable('group_sessions')
    .set({ plan })
    .where('id', 'in', [...ids])
    .execute();
}
