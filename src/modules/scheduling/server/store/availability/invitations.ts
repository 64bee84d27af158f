import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { Language } from '#platform/use-case/index.ts';

export interface NewInvitation {
  organisation: string;
  id: string;
  host: string;
  service: string;
  secretHash: Buffer;
  madeOn: string;
  expiresAt: Date;
}

export async function insertInvitation(
  db: Db,
  { organisation, id, host, service, secretHash, madeOn, expiresAt }: NewInvitation
): Promise<void> {
  await db
    .insertInto('invitations')
    .values({
      organisation_id: organisation,
      id,
      host_id: host,
      service_id: service,
      secret_hash: secretHash,
      made_on: madeOn,
      expires_at: expiresAt
    })
    .execute();
}

/** A host's invitations that are still kept, the newest first, with the service's name in a language (Finnish where it has none). */
export async function invitationsOfHost(db: Db, host: string, language: Language) {
  return db
    .selectFrom('invitations as i')
    .select(['i.id', 'i.made_on as madeOn', 'i.expires_at as expiresAt', 'i.used'])
    .select((eb) =>
      eb
        .selectFrom('service_texts as t')
        .select('t.name')
        .whereRef('t.organisation_id', '=', 'i.organisation_id')
        .whereRef('t.service_id', '=', 'i.service_id')
        .where('t.language', 'in', [language, 'fi'])
        .orderBy(sql`t.language = ${language}`, 'desc')
        .limit(1)
        .as('service')
    )
    .where('i.host_id', '=', host)
    .orderBy('i.made_on', 'desc')
    .orderBy('i.id', 'desc')
    .execute();
}

/** Takes back an invitation of a host. @returns false when there is none of that host. */
export async function deleteInvitation(db: Db, host: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('invitations').where('id', '=', id).where('host_id', '=', host).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** What a link opens now: who invites, to which service; nothing when it was used, has ended, or was taken back. */
export async function openInvitation(db: Db, secretHash: Buffer, now: Date) {
  return db
    .selectFrom('invitations as i')
    .innerJoin('hosts as h', (join) => join.onRef('h.organisation_id', '=', 'i.organisation_id').onRef('h.id', '=', 'i.host_id'))
    .innerJoin('services as s', (join) => join.onRef('s.organisation_id', '=', 'i.organisation_id').onRef('s.id', '=', 'i.service_id'))
    .select(['i.id', 'h.id as host', 's.slug as service'])
    .where('i.secret_hash', '=', secretHash)
    .where('i.used', '=', false)
    .where('i.expires_at', '>', now)
    .where('h.active', '=', true)
    .where('s.status', '=', 'published')
    .executeTakeFirst();
}

/** Marks that a time with its host was booked by it; once, and only while it is open. */
export async function useInvitation(db: Db, { id, host, now }: { id: string; host: string; now: Date }): Promise<void> {
  await db
    .updateTable('invitations')
    .set({ used: true })
    .where('id', '=', id)
    .where('host_id', '=', host)
    .where('used', '=', false)
    .where('expires_at', '>', now)
    .execute();
}

/** The published services that a host holds, as choices. */
export async function servicesOfHost(db: Db, host: string, language: Language) {
  return db
    .selectFrom('service_hosts as sh')
    .innerJoin('services as s', (join) => join.onRef('s.organisation_id', '=', 'sh.organisation_id').onRef('s.id', '=', 'sh.service_id'))
    .innerJoin('service_texts as t', (join) => join.onRef('t.organisation_id', '=', 's.organisation_id').onRef('t.service_id', '=', 's.id'))
    .select(['s.id', 't.name'])
    .distinctOn(['s.position', 's.id'])
    .where('sh.host_id', '=', host)
    .where('s.status', '=', 'published')
    .where('t.language', 'in', [language, 'fi'])
    .orderBy('s.position')
    .orderBy('s.id')
    .orderBy(sql`t.language = ${language}`, 'desc')
    .execute();
}

/** Removes invitations that ended before an instant. @returns how many */
export async function deleteInvitations(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('invitations').where('expires_at', '<=', before).executeTakeFirst();
  return Number(numDeletedRows);
}
