import type { Db } from '#platform/database/connection.ts';
import type { Role } from '../../../roles.ts';

/** Asks for a way back for somebody; one that was asked for before and has ended makes room. Breaks `way_back_once` while one is open. */
export async function insertWayBack(
  db: Db,
  way: { organisation: string; id: string; person: string; askedBy: string; goodUntil: Date; now: Date }
): Promise<void> {
  await db.deleteFrom('ways_back').where('person_id', '=', way.person).where('good_until', '<=', way.now).execute();
  await db
    .insertInto('ways_back')
    .values({
      organisation_id: way.organisation,
      id: way.id,
      person_id: way.person,
      asked_by: way.askedBy,
      good_until: way.goodUntil
    })
    .execute();
}

/** The ways back that are open, with the names of whom they are for and who asked. */
export async function openWaysBack(db: Db, now: Date) {
  return db
    .selectFrom('ways_back as w')
    .innerJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'w.organisation_id').onRef('p.id', '=', 'w.person_id'))
    .innerJoin('persons as a', (join) => join.onRef('a.organisation_id', '=', 'w.organisation_id').onRef('a.id', '=', 'w.asked_by'))
    .select(['w.id', 'w.person_id as person', 'p.given_name as givenName', 'p.family_name as familyName', 'w.asked_by as askedBy'])
    .select([
      'a.given_name as askerGivenName',
      'a.family_name as askerFamilyName',
      'w.confirmed_by as confirmedBy',
      'w.good_until as goodUntil'
    ])
    .where('w.good_until', '>', now)
    .orderBy('w.good_until')
    .execute();
}

/** Confirms a way back that another asked for, with the hash of its code; null when there is none to confirm. @returns whose it is, and who asked. */
export async function confirmWayBack(
  db: Db,
  id: string,
  by: { confirmer: string; codeHash: Buffer; goodUntil: Date; now: Date }
): Promise<{ person: string; askedBy: string } | null> {
  const confirmed = await db
    .updateTable('ways_back')
    .set({ confirmed_by: by.confirmer, code_hash: by.codeHash, good_until: by.goodUntil })
    .where('id', '=', id)
    .where('good_until', '>', by.now)
    .where('confirmed_by', 'is', null)
    .returning(['person_id as person', 'asked_by as askedBy'])
    .executeTakeFirst();
  return confirmed ?? null;
}

/** @returns whose it was, or null when there is none. */
export async function removeWayBack(db: Db, id: string): Promise<string | null> {
  const removed = await db.deleteFrom('ways_back').where('id', '=', id).returning('person_id').executeTakeFirst();
  return removed?.person_id ?? null;
}

/** Takes the code of a way back out of use, in one statement. @returns whose it was, or null. */
export async function spendWayBack(db: Db, codeHash: Buffer, now: Date): Promise<string | null> {
  const spent = await db
    .deleteFrom('ways_back')
    .where('code_hash', '=', codeHash)
    .where('good_until', '>', now)
    .returning('person_id')
    .executeTakeFirst();
  return spent?.person_id ?? null;
}

/** @returns how many were removed whose time is over. */
export async function forgetWaysBack(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('ways_back').where('good_until', '<=', now).executeTakeFirst();
  return Number(numDeletedRows);
}

/** People who have a passkey and may come in: those who can be locked out. */
export async function keyHolders(db: Db) {
  return db
    .selectFrom('persons as p')
    .select(['p.id', 'p.given_name as givenName', 'p.family_name as familyName'])
    .where('p.disabled_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('passkeys as k')
          .select('k.id')
          .whereRef('k.organisation_id', '=', 'p.organisation_id')
          .whereRef('k.person_id', '=', 'p.id')
      )
    )
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .execute();
}

/**
 * Whether somebody has held one of these roles since before a day (ISO date), and nobody else has changed their address since another: who was given a role
 * for the purpose is no second person, nor is a mail box that was.
 */
export async function isOfOld(
  db: Db,
  person: string,
  { held, before, addressSince }: { held: readonly Role[]; before: string; addressSince: string }
): Promise<boolean> {
  const row = await db
    .selectFrom('role_assignments as r')
    .innerJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.person_id'))
    .select('r.id')
    .where('r.person_id', '=', person)
    .where('r.role', 'in', held)
    .where('r.starts_on', '<', before)
    .where((eb) => eb.or([eb('r.ends_on', 'is', null), eb('r.ends_on', '>=', before)]))
    .where((eb) => eb.or([eb('p.address_changed_on', 'is', null), eb('p.address_changed_on', '<', addressSince)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
