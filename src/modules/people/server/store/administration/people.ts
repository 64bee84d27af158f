import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import { sortKey } from '#platform/sort-key.ts';
import type { Language } from '#ui/languages.ts';

/** @returns how many of these persons there are. */
export async function existingPersons(db: Db, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const row = await db
    .selectFrom('persons')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('id', 'in', ids)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Closes (with an instant) or opens (null) the way in of those for whom it is not so yet. @returns whose. */
export async function setDisabled(db: Db, ids: readonly string[], at: Date | null): Promise<string[]> {
  const rows = await db
    .updateTable('persons')
    .set({ disabled_at: at, version: sql`version + 1` })
    .where('id', 'in', ids)
    .where('disabled_at', at ? 'is' : 'is not', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

export interface PersonValues {
  givenName: string;
  familyName: string;
  email: string | null;
  language: Language;
}

export async function personById(db: Db, id: string) {
  return db
    .selectFrom('persons')
    .select(['id', 'given_name as givenName', 'family_name as familyName', 'email', 'language', 'disabled_at as disabledAt', 'version'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** @param values with `registerId`, the number in the school's register, where a provider or an import told it */
export async function insertPerson(
  db: Db,
  organisation: string,
  id: string,
  values: PersonValues & { registerId?: string | null },
  now: Date
): Promise<void> {
  await db
    .insertInto('persons')
    .values({
      organisation_id: organisation,
      id,
      given_name: values.givenName,
      family_name: values.familyName,
      sort_key: sortKey(values.familyName, values.givenName),
      email: values.email,
      language: values.language,
      register_id: values.registerId ?? null,
      created_at: now
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doNothing())
    .execute();
}

/**
 * Saves what somebody else says of a person; a new address is noted with its day (ISO date).
 * @returns false when there is none in that state: somebody else has saved since, or it is not there.
 */
export async function updatePerson(
  db: Db,
  id: string,
  values: PersonValues,
  { version, today }: { version: number; today: string }
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('persons')
    .set({
      given_name: values.givenName,
      family_name: values.familyName,
      sort_key: sortKey(values.familyName, values.givenName),
      email: values.email,
      address_changed_on: sql`case when email_key is distinct from lower(${values.email}::text) then ${today}::date else address_changed_on end`,
      language: values.language,
      version: version + 1
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Names and addresses of persons, in alphabetical order. */
export async function namesOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('persons')
    .select(['id', 'given_name as givenName', 'family_name as familyName', 'disabled_at as disabledAt'])
    .where('id', 'in', ids)
    .orderBy('sort_key')
    .orderBy('id')
    .execute();
}

/** The roles of persons that are held or to come (`from`, ISO date), or all with null; with the names of their places. */
export async function rolesOfPersons(db: Db, persons: readonly string[], from: string | null) {
  if (persons.length === 0) return [];
  return db
    .selectFrom('role_assignments as r')
    .leftJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 'r.organisation_id').onRef('c.id', '=', 'r.campus_id'))
    .leftJoin('teaching_groups as g', (join) => join.onRef('g.organisation_id', '=', 'r.organisation_id').onRef('g.id', '=', 'r.group_id'))
    .select([
      'r.id',
      'r.person_id as person',
      'r.role',
      'r.starts_on as startsOn',
      'r.ends_on as endsOn',
      'c.name as campus',
      'g.name as group'
    ])
    .where('r.person_id', 'in', persons)
    .$if(from !== null, (query) => query.where((eb) => eb.or([eb('r.ends_on', 'is', null), eb('r.ends_on', '>=', from ?? '')])))
    .orderBy('r.starts_on', 'desc')
    .orderBy('r.id')
    .execute();
}

/** Which groups persons study in, by academic year. */
export async function groupsOfPersons(db: Db, persons: readonly string[]) {
  if (persons.length === 0) return [];
  return db
    .selectFrom('group_memberships as gm')
    .innerJoin('teaching_groups as g', (join) =>
      join.onRef('g.organisation_id', '=', 'gm.organisation_id').onRef('g.id', '=', 'gm.group_id')
    )
    .select(['gm.person_id as person', 'g.id', 'g.name', 'g.academic_year as academicYear', 'g.campus_id as campus'])
    .where('gm.person_id', 'in', persons)
    .orderBy('g.academic_year', 'desc')
    .orderBy('g.name')
    .execute();
}

/** What a person changes of themselves. @returns whether there is such a person. */
export async function setOwnDetails(
  db: Db,
  id: string,
  { email, language }: { email?: string | null; language: Language }
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('persons')
    .set({ language, ...(email === undefined ? {} : { email }), version: sql`version + 1` })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function renamePerson(db: Db, id: string, givenName: string, familyName: string): Promise<void> {
  await db
    .updateTable('persons')
    .set({ given_name: givenName, family_name: familyName, sort_key: sortKey(familyName, givenName), version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** How many people hold no role and have none to come, counted up to `most`. */
export async function peopleWithoutRole(db: Db, today: string, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select from persons p where not exists (
        select from role_assignments r where r.organisation_id = p.organisation_id and r.person_id = p.id and (r.ends_on is null or r.ends_on >= ${today})
      ) limit ${most}) found`.execute(db);
  return rows[0]?.count ?? 0;
}
