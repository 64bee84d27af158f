import type { Db } from '#platform/database/connection.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { dateIn } from '#platform/time/zone.ts';

/** Keeps a code's hash. Only the owner of the schema may; the application reads and removes. @param person null: whoever types it becomes the first administrator */
export async function insertCode(
  db: Db,
  code: { organisation: string; hash: Buffer; person: string | null; goodUntil: Date }
): Promise<void> {
  await db
    .insertInto('console_codes')
    .values({ organisation_id: code.organisation, code_hash: code.hash, person_id: code.person, good_until: code.goodUntil })
    .execute();
}

/** Removes a code that is still good, whoever was first. @returns whose it was, or null when there is no such code. */
export async function spendCode(db: Db, hash: Buffer, now: Date): Promise<{ person: string | null } | null> {
  const spent = await db
    .deleteFrom('console_codes')
    .where('code_hash', '=', hash)
    .where('good_until', '>', now)
    .returning('person_id as person')
    .executeTakeFirst();
  return spent ?? null;
}

/** The codes of somebody end, or with null those for the first administrator. */
export async function removeCodesOf(db: Db, person: string | null): Promise<void> {
  await db
    .deleteFrom('console_codes')
    .where('person_id', person === null ? 'is' : '=', person)
    .execute();
}

/** @returns how many codes were removed that were good until before an instant. */
export async function forgetCodes(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('console_codes').where('good_until', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Administrators of a school today who may sign in. Names the school: the owner of the embedded database is bound by no policy. */
export async function administratorsOf(db: Db, organisation: string, now: number): Promise<{ id: string; email: string | null }[]> {
  const settings = await db
    .selectFrom('organisation_settings')
    .select('time_zone')
    .where('organisation_id', '=', organisation)
    .executeTakeFirst();
  const today = dateIn(now, settings?.time_zone ?? houseZone);
  return db
    .selectFrom('role_assignments as r')
    .innerJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.person_id'))
    .select(['p.id', 'p.email_key as email'])
    .distinct()
    .where('r.organisation_id', '=', organisation)
    .where('r.role', '=', 'admin')
    .where('r.starts_on', '<=', today)
    .where((eb) => eb.or([eb('r.ends_on', 'is', null), eb('r.ends_on', '>=', today)]))
    .where('p.disabled_at', 'is', null)
    .execute();
}
