import type { Db } from '#platform/database/connection.ts';

/** Somebody's codes are these from now on; older ones are nothing any more. */
export async function replaceRecoveryCodes(db: Db, organisation: string, person: string, hashes: readonly Buffer[]): Promise<void> {
  await removeRecoveryCodes(db, person);
  await db
    .insertInto('recovery_codes')
    .values(hashes.map((hash) => ({ organisation_id: organisation, code_hash: hash, person_id: person })))
    .execute();
}

export async function removeRecoveryCodes(db: Db, person: string): Promise<void> {
  await db.deleteFrom('recovery_codes').where('person_id', '=', person).execute();
}

/** How many of somebody's codes are left. */
export async function countRecoveryCodes(db: Db, person: string): Promise<number> {
  const row = await db
    .selectFrom('recovery_codes')
    .select((eb) => eb.fn.countAll().as('left'))
    .where('person_id', '=', person)
    .executeTakeFirst();
  return Number(row?.left ?? 0);
}

/** Takes a code out of use, in one statement, so that it is good once. @returns whose it was, or null. */
export async function spendRecoveryCode(db: Db, hash: Buffer): Promise<string | null> {
  const spent = await db.deleteFrom('recovery_codes').where('code_hash', '=', hash).returning('person_id').executeTakeFirst();
  return spent?.person_id ?? null;
}
