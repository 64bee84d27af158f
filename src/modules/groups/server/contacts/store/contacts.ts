import type { Db } from '#platform/database/connection.ts';
import type { ContactKind, Tallied } from '../../../contacts/contact.ts';
import type { StandardTheme } from '../../../themes.ts';

interface Contact {
  id: string;
  campus: string;
  kind: ContactKind;
  themes: StandardTheme[];
  people: number;
  /** ISO date. */
  metOn: string;
  removed: boolean;
}

const columns = ['id', 'campus_id as campus', 'kind', 'themes', 'people', 'met_on as metOn'] as const;

export async function insertContact(
  db: Db,
  organisation: string,
  {
    id,
    person,
    campus,
    kind,
    themes,
    people,
    metOn,
    key
  }: Tallied & { id: string; person: string; themes: StandardTheme[]; metOn: string; key: string }
): Promise<void> {
  const row = {
    organisation_id: organisation,
    id,
    person_id: person,
    campus_id: campus,
    kind,
    themes,
    people,
    met_on: metOn,
    idempotency_key: key
  };
  await db.insertInto('contacts').values(row).execute();
}

/** Somebody's encounters from a day on, the latest first. */
export async function contactsOf(db: Db, person: string, from: string): Promise<Contact[]> {
  const rows = await db
    .selectFrom('contacts')
    .select(columns)
    .where('person_id', '=', person)
    .where('met_on', '>=', from)
    .where('removed_on', 'is', null)
    .orderBy('met_on', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => ({ ...row, removed: false }));
}

/** What somebody tallied last: what the next is likely to be like. */
export async function lastOf(db: Db, person: string): Promise<Contact | null> {
  const row = await db
    .selectFrom('contacts')
    .select(columns)
    .where('person_id', '=', person)
    .where('removed_on', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, removed: false } : null;
}

/** One of somebody's own, by id or by the key that it was sent with; removed ones too. */
export async function contactOf(db: Db, person: string, by: { id: string } | { key: string }): Promise<Contact | null> {
  const row = await db
    .selectFrom('contacts')
    .select([...columns, 'removed_on'])
    .where('person_id', '=', person)
    .where('id' in by ? 'id' : 'idempotency_key', '=', 'id' in by ? by.id : by.key)
    .executeTakeFirst();
  if (!row) return null;
  const { removed_on: removedOn, ...contact } = row;
  return { ...contact, removed: removedOn !== null };
}

/** Changes one of somebody's own; false when there is none. */
export async function changeContact(
  db: Db,
  person: string,
  id: string,
  change: { campus_id: string; kind: ContactKind; themes: StandardTheme[]; people: number } | { removed_on: string | null }
): Promise<boolean> {
  const row = await db
    .updateTable('contacts')
    .set(change)
    .where('id', '=', id)
    .where('person_id', '=', person)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns how many went: those of `before` and earlier, and those removed on `removedBefore` or earlier. */
export async function deleteContacts(db: Db, before: string, removedBefore: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('contacts')
    .where(({ eb, or }) => or([eb('met_on', '<=', before), eb('removed_on', '<=', removedBefore)]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Every campus, by name. */
export async function campusesToTally(db: Db): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('campuses').select(['id', 'name']).orderBy('sort_key').execute();
}
