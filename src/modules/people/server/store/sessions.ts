import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import { prepared, type The } from '#platform/database/prepared.ts';
import { hourOf } from '#platform/time/date.ts';

export interface NewSession {
  organisation: string;
  id: string;
  tokenHash: Buffer;
  person: string;
  startedAt: Date;
  expiresAt: Date;
  endsAt: Date;
  /** Begun on a computer that others use too. */
  shared: boolean;
  cameBy: CameBy;
}

/** How a session was begun, as far as it decides: `way_back` is a recovery code, a way that two others gave, or the console's code. */
export type CameBy = 'other' | 'passkey' | 'way_back';

/** Every instant of a session is kept as a whole hour: a finer one could be laid beside a booking made under a nickname. */
export async function startSession(db: Db, session: NewSession): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      organisation_id: session.organisation,
      id: session.id,
      token_hash: session.tokenHash,
      person_id: session.person,
      started_at: hourOf(session.startedAt.getTime()),
      last_used_hour: hourOf(session.startedAt.getTime()),
      expires_at: hourAfter(session.expiresAt),
      ends_at: hourAfter(session.endsAt),
      shared: session.shared,
      came_by: session.cameBy
    })
    .execute();
}

const selectSession = prepared((db, the: The<{ tokenHash: Buffer; now: Date }>) =>
  db
    .selectFrom('sessions as s')
    .innerJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 's.organisation_id').onRef('p.id', '=', 's.person_id'))
    .select([
      's.id',
      's.person_id',
      's.last_used_hour',
      's.expires_at',
      's.ends_at',
      's.shared',
      's.came_by',
      'p.given_name',
      'p.family_name',
      'p.language',
      'p.email'
    ])
    .select([
      sql<boolean>`exists (select from passkeys k where k.organisation_id = s.organisation_id and k.person_id = s.person_id)`.as(
        'has_passkey'
      ),
      sql<boolean>`coalesce((select admin_passkey from organisation_settings), false)`.as('admin_passkey')
    ])
    .where('s.token_hash', '=', the('tokenHash'))
    .where('s.expires_at', '>', the('now'))
    .where('s.ends_at', '>', the('now'))
    .where('p.disabled_at', 'is', null)
);

// The day of a role is the school's own: by another clock's day a role given after midnight would begin hours later.
const selectGrants = prepared((db, the: The<{ tokenHash: Buffer; now: Date }>) => {
  const today = sql<string>`(select (${the('now')}::timestamptz at time zone coalesce(
    (select time_zone from organisation_settings), 'Europe/Helsinki'))::date)`;
  return db
    .selectFrom('sessions as s')
    .innerJoin('role_assignments as r', (join) =>
      join.onRef('r.organisation_id', '=', 's.organisation_id').onRef('r.person_id', '=', 's.person_id')
    )
    .select(['r.role', 'r.scope'])
    .select(sql<string | null>`coalesce(r.campus_id, r.group_id)`.as('scopeId'))
    .where('s.token_hash', '=', the('tokenHash'))
    .where('r.starts_on', '<=', today)
    .where((eb) => eb.or([eb('r.ends_on', 'is', null), eb('r.ends_on', '>=', today)]));
});

/** The live session of a cookie with its person and the roles of the school's day, in one wait; nothing when it has ended or the person was disabled. */
export async function findSession(db: Db, tokenHash: Buffer, now: Date) {
  const [[session], grants] = await Promise.all([selectSession(db, { tokenHash, now }), selectGrants(db, { tokenHash, now })]);
  return session ? { ...session, grants } : null;
}

/** How somebody's session was begun; null when it is not theirs. */
export async function cameBy(db: Db, tokenHash: Buffer, person: string): Promise<CameBy | null> {
  const row = await db
    .selectFrom('sessions')
    .select('came_by')
    .where('token_hash', '=', tokenHash)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row?.came_by ?? null;
}

/** Notes that in this session a passkey was used, or made. */
export async function notePasskeyIn(db: Db, tokenHash: Buffer, person: string): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ came_by: 'passkey' })
    .where('token_hash', '=', tokenHash)
    .where('person_id', '=', person)
    .execute();
}

/** Notes that a session is in use: its hour only, so that it can't be laid beside a booking made under a nickname. */
export async function touchSession(db: Db, id: string, now: Date, expiresAt: Date): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ last_used_hour: hourOf(now.getTime()), expires_at: hourAfter(expiresAt) })
    .where('id', '=', id)
    .execute();
}

/** @param person ends it only when it is theirs. @returns whether there was one. */
export async function endSession(db: Db, tokenHash: Buffer, person?: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('token_hash', '=', tokenHash)
    .$if(person !== undefined, (query) => query.where('person_id', '=', person ?? ''))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** A person's live sessions, the one begun last first. Their instants are whole hours. */
export async function sessionsOf(db: Db, person: string, now: Date) {
  return db
    .selectFrom('sessions')
    .select(['id', 'token_hash', 'started_at', 'last_used_hour', 'shared'])
    .where('person_id', '=', person)
    .where('expires_at', '>', now)
    .where('ends_at', '>', now)
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Ends one of a person's sessions by its id. @returns whether there was one. */
export async function endSessionById(db: Db, id: string, person: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('sessions').where('id', '=', id).where('person_id', '=', person).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends the sessions of persons, but for the one whose hash is given. @returns how many. */
export async function endSessionsOf(db: Db, persons: readonly string[], but?: Buffer): Promise<number> {
  if (persons.length === 0) return 0;
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('person_id', 'in', persons)
    .$if(but !== undefined, (query) => query.where('token_hash', '<>', but ?? Buffer.alloc(0)))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** @returns how many were removed. */
export async function forgetEndedSessions(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where((eb) => eb.or([eb('expires_at', '<=', now), eb('ends_at', '<=', now)]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function hourAfter(instant: Date): Date {
  return new Date(Math.ceil(instant.getTime() / 3_600_000) * 3_600_000);
}
