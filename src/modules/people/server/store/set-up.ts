import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';

/** A school of this installation that waits to be set up, begun when there is no school but the example. Locks, so that two processes that start at once begin one. */
export async function schoolToSetUp(db: Db, id: string): Promise<string | null> {
  await sql`lock table organisations in exclusive mode`.execute(db);
  const own = await db.selectFrom('organisations').select(['id', 'being_set_up']).where('is_example', '=', false).execute();
  if (own.length > 0) return own.find((school) => school.being_set_up)?.id ?? null;
  await db
    .insertInto('organisations')
    .values({ id, slug: `school-${id.slice(-8)}`, name: 'Rinnalla', being_set_up: true })
    .execute();
  return id;
}

/** Whether a school waits to be set up; locks it until the act ends, so that only one becomes its first administrator. */
export async function lockSetUp(db: Db, organisation: string): Promise<boolean> {
  const row = await db
    .selectFrom('organisations')
    .select('id')
    .where('id', '=', organisation)
    .where('being_set_up', '=', true)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** The school is set up, once. @returns false when it was already. */
export async function closeSetUp(db: Db, organisation: string, name: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('organisations')
    .set({ name, being_set_up: false })
    .where('id', '=', organisation)
    .where('being_set_up', '=', true)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function insertHostName(db: Db, organisation: string, hostName: string): Promise<void> {
  await db.insertInto('organisation_hosts').values({ host_name: hostName, organisation_id: organisation }).execute();
}

/** Whether the installation holds an example school beside the real ones. */
export async function exampleBeside(db: Db, organisation: string): Promise<boolean> {
  const example = await db
    .selectFrom('organisations')
    .select('id')
    .where('is_example', '=', true)
    .where('id', '<>', organisation)
    .executeTakeFirst();
  return example !== undefined;
}
