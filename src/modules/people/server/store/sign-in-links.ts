import type { Db } from '#platform/database/connection.ts';

/** The one person whose address this is, written in any case; nobody when it is unknown, disabled, or several people's. */
export async function personOfAddress(db: Db, email: string): Promise<string | null> {
  const rows = await db
    .selectFrom('persons')
    .select('id')
    .where('email_key', '=', email.toLowerCase())
    .where('disabled_at', 'is', null)
    .limit(2)
    .execute();
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/**
 * Whether an address, in any case, is another's. What two persons have shared since before this was asked stays theirs, so that the rest of what is
 * known of them can still be saved.
 * @param except the person who may have it; without one, nobody may.
 */
export async function addressIsTaken(db: Db, email: string, except: string | null = null): Promise<boolean> {
  const rows = await db.selectFrom('persons').select('id').where('email_key', '=', email.toLowerCase()).execute();
  return rows.length > 0 && rows.every(({ id }) => id !== except);
}

/** Somebody's address, where it is theirs alone. */
export async function addressOf(db: Db, person: string): Promise<string | null> {
  const found = await db.selectFrom('persons').select('email').where('id', '=', person).where('disabled_at', 'is', null).executeTakeFirst();
  return found?.email && (await personOfAddress(db, found.email)) === person ? found.email : null;
}

export async function insertLink(
  db: Db,
  link: { organisation: string; id: string; person: string | null; browserHash: Buffer; askedHour: Date }
): Promise<void> {
  await db
    .insertInto('sign_in_links')
    .values({
      organisation_id: link.organisation,
      id: link.id,
      person_id: link.person,
      browser_hash: link.browserHash,
      asked_hour: link.askedHour
    })
    .execute();
}

/** Gives a link that was asked for its secret's hash; one that was mailed before and is mailed again has the last one alone. */
export async function giveSecret(db: Db, id: string, tokenHash: Buffer) {
  const given = await db
    .updateTable('sign_in_links')
    .set({ token_hash: tokenHash })
    .where('id', '=', id)
    .where('person_id', 'is not', null)
    .returning('person_id')
    .executeTakeFirst();
  if (!given?.person_id) return null;
  const person = await db
    .selectFrom('persons')
    .select(['email', 'language'])
    .where('id', '=', given.person_id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return person?.email ? { email: person.email, language: person.language } : null;
}

/** Takes a link out of use, in one statement, so that of two who press at once one alone gets the person. */
export async function spendLink(db: Db, hashes: { tokenHash: Buffer; browserHash: Buffer }): Promise<string | null> {
  const spent = await db
    .deleteFrom('sign_in_links')
    .where('token_hash', '=', hashes.tokenHash)
    .where('browser_hash', '=', hashes.browserHash)
    .returning('person_id')
    .executeTakeFirst();
  if (!spent?.person_id) return null;
  const person = await db
    .selectFrom('persons')
    .select('id')
    .where('id', '=', spent.person_id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return person?.id ?? null;
}

/** @returns how many were removed. */
export async function forgetLinks(db: Db, askedBefore: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('sign_in_links').where('asked_hour', '<', askedBefore).executeTakeFirst();
  return Number(numDeletedRows);
}

/** @returns how many were removed. */
export async function forgetSpentAttempts(db: Db, spentBefore: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('spent_attempts').where('spent_hour', '<', spentBefore).executeTakeFirst();
  return Number(numDeletedRows);
}
