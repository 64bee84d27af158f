import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '#platform/database/connection.ts';
import { newRandomId } from '#platform/ids.ts';
import type { Actor, Grant, System } from '#platform/use-case/index.ts';
import { findSession, startSession, touchSession, type CameBy } from '../store/sessions.ts';

const minute = 60_000;
/** A session ends after this long without use, and at the latest after the second; both are rounded up to a whole hour. */
const limits = {
  own: { idle: 8 * 60 * minute, most: 7 * 24 * 60 * minute },
  /** A computer that others use too: the browser's own note ends it sooner (`browser.ts`). Use is noted hourly, so idle must be longer than that. */
  shared: { idle: 120 * minute, most: 4 * 60 * minute }
};

/** How long a browser of one's own keeps the session's cookie, in seconds; on a shared computer it goes when the browser closes. */
export const cookieSeconds = limits.own.most / 1000;

/** Who is signed in, as the way in and the frames need it. */
export interface SignedIn {
  session: string;
  /** On a computer that others use too. */
  shared: boolean;
  person: { id: string; givenName: string; familyName: string; language: 'fi' | 'fi-x-selko' | 'sv' | 'en'; hasEmail: boolean };
  actor: Actor;
  /** The school wants its administrators in by a passkey, and this one is not: one is to be made first, or used. Their administration is withheld until then. */
  passkey: 'make' | 'use' | null;
}

/** The one place that opens a session, whatever the way of signing in: a new secret each time; only its hash is kept. */
export async function openSession(
  db: Db,
  organisation: string,
  person: string,
  now: number,
  { shared = false, by = 'other' }: { shared?: boolean; by?: CameBy } = {}
): Promise<string> {
  const { idle, most } = shared ? limits.shared : limits.own;
  const token = randomBytes(32).toString('base64url');
  await startSession(db, {
    organisation,
    id: newRandomId(),
    tokenHash: hashOf(token),
    person,
    startedAt: new Date(now),
    expiresAt: new Date(now + idle),
    endsAt: new Date(now + most),
    shared,
    cameBy: by
  });
  return token;
}

/** Opens a session, and tells with which roles one is in. */
export async function openWithRoles(
  db: Db,
  organisation: string,
  person: string,
  now: number,
  { shared, by = 'other' }: { shared: boolean; by?: CameBy }
) {
  const token = await openSession(db, organisation, person, now, { shared, by });
  const found = await findSession(db, hashOf(token), new Date(now));
  return { token, shared, roles: (found?.grants ?? []).map(({ role }) => role) };
}

/**
 * The person behind a cookie, or null. Roles are read anew at each request, so that a change of rights counts at once in every process.
 * Use is noted once an hour at most, in an act of its own, and not at all
 * for a request that a browser sent ahead of being asked.
 */
export async function resolveSession(
  system: System,
  organisation: string,
  token: string,
  now: number,
  { note = true }: { note?: boolean } = {}
): Promise<SignedIn | null> {
  const found = await system.database.act({ organisation, person: null, readOnly: true }, (db) =>
    findSession(db, hashOf(token), new Date(now))
  );
  if (!found) return null;
  if (note && now - found.last_used_hour.getTime() > 60 * minute) {
    const expires = new Date(Math.min(now + (found.shared ? limits.shared : limits.own).idle, found.ends_at.getTime()));
    await system.database.act({ organisation, person: null }, (db) => touchSession(db, found.id, new Date(now), expires));
  }
  const passkey = passkeyDue(found);
  return {
    session: found.id,
    shared: found.shared,
    person: {
      id: found.person_id,
      givenName: found.given_name,
      familyName: found.family_name,
      language: found.language,
      hasEmail: found.email !== null
    },
    actor: {
      kind: 'person',
      organisation,
      person: found.person_id,
      grants: passkey ? found.grants.map(withoutAdministration) : found.grants
    },
    passkey
  };
}

/**
 * Where the school says so, who administers must have used a passkey in this very session. Who has none makes one first; who came by a way back has lost
 * theirs, and makes another.
 */
function passkeyDue(found: NonNullable<Awaited<ReturnType<typeof findSession>>>): SignedIn['passkey'] {
  if (!found.admin_passkey || found.came_by === 'passkey' || !found.grants.some(({ role }) => role === 'admin')) return null;
  return found.has_passkey && found.came_by !== 'way_back' ? 'use' : 'make';
}

const withoutAdministration = (grant: Grant): Grant => (grant.role === 'admin' ? { ...grant, withheld: true } : grant);

/** SHA-256 of a session's secret: enough for 256 random bits. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
