import type { Db } from '#platform/database/connection.ts';

export interface NewSession {
  organisation: string;
  id: string;
  tokenHash: Buffer;
  person: string;
  startedAt: Date;
  expiresAt: Date;
  endsAt: Date;
}

/** Every instant of a session is kept as a whole hour: a finer one could be laid beside a booking made under a nickname. */
export async function startSession(db: Db, session: NewSession): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      organisation_id: session.organisation,
      id: session.id,
      token_hash: session.tokenHash,
      person_id: session.person,
      started_at: hourOf(session.startedAt),
      last_used_hour: hourOf(session.startedAt),
      expires_at: hourAfter(session.expiresAt),
      ends_at: hourAfter(session.endsAt)
    })
    .execute();
}

/** The live session of a cookie with its person and today's roles; nothing when it has ended or the person was disabled. */
export async function findSession(db: Db, tokenHash: Buffer, now: Date, today: string) {
  const session = await db
    .selectFrom('sessions as s')
    .innerJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 's.organisation_id').onRef('p.id', '=', 's.person_id'))
    .select([
      's.id',
      's.person_id',
      's.last_used_hour',
      's.expires_at',
      's.ends_at',
      'p.given_name',
      'p.family_name',
      'p.language',
      'p.email'
    ])
    .where('s.token_hash', '=', tokenHash)
    .where('s.expires_at', '>', now)
    .where('s.ends_at', '>', now)
    .where('p.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!session) return null;
  const grants = await rolesOn(db, session.person_id, today);
  return { ...session, grants };
}

/** The roles that a person holds on a day (ISO date). */
export async function rolesOn(db: Db, person: string, today: string) {
  const rows = await db
    .selectFrom('role_assignments')
    .select(['role', 'scope', 'campus_id', 'group_id'])
    .where('person_id', '=', person)
    .where('starts_on', '<=', today)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
    .execute();
  return rows.map(({ role, scope, campus_id: campus, group_id: group }) => ({ role, scope, scopeId: campus ?? group }));
}

/** Notes that a session is in use: its hour only, so that it can't be laid beside a booking made under a nickname. */
export async function touchSession(db: Db, id: string, now: Date, expiresAt: Date): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ last_used_hour: hourOf(now), expires_at: hourAfter(expiresAt) })
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

/** @returns how many were removed. */
export async function forgetEndedSessions(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where((eb) => eb.or([eb('expires_at', '<=', now), eb('ends_at', '<=', now)]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function hourOf(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 3_600_000) * 3_600_000);
}

function hourAfter(instant: Date): Date {
  return new Date(Math.ceil(instant.getTime() / 3_600_000) * 3_600_000);
}
