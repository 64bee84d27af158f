import type { Db } from '#platform/database/connection.ts';

/** Somebody's views by name. */
export async function viewsOf(db: Db, person: string): Promise<{ id: string; name: string; query: string }[]> {
  return db.selectFrom('support_views').select(['id', 'name', 'query']).where('person_id', '=', person).orderBy('name').execute();
}

export async function countViews(db: Db, person: string): Promise<number> {
  return (await viewsOf(db, person)).length;
}

export async function insertView(
  db: Db,
  organisation: string,
  { id, person, name, query }: { id: string; person: string; name: string; query: string }
): Promise<void> {
  await db.insertInto('support_views').values({ organisation_id: organisation, id, person_id: person, name, query }).execute();
}

/** @returns false when this person has none of that id. */
export async function deleteView(db: Db, id: string, person: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('support_views').where('id', '=', id).where('person_id', '=', person).executeTakeFirst();
  return numDeletedRows > 0n;
}
