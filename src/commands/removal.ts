import { sql } from 'kysely';
import { asOwner, forOrganisation } from '#platform/database/as-owner.ts';
import type { Db } from '#platform/database/connection.ts';
import type { OwnerTarget } from '#platform/database/migrate.ts';

/** Removes the example school with all that is of it, also from the queue, in one transaction; real schools stay as they are. @returns how many there were. */
export async function removeExample(owner: OwnerTarget): Promise<number> {
  return asOwner(owner, async (db) => {
    const examples = await db.selectFrom('organisations').select('id').where('is_example', '=', true).execute();
    const tables = await tablesOfSchools(db);
    for (const { id } of examples) {
      await forOrganisation(db, id);
      for (const table of tables) await sql`delete from ${sql.table(table)} where organisation_id = ${id}`.execute(db);
      await sql`delete from pgboss.job where data->>'organisation' = ${id}`.execute(db);
      await sql`delete from organisations where id = ${id}`.execute(db);
    }
    return examples.length;
  });
}

/** Every table that has rows of a school, by the catalogue (a new one needs no line here), those that point to others before them. */
async function tablesOfSchools(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string; needs: string[] }>`
    select c.relname as name, array(
      select distinct f.confrelid::regclass::text from pg_constraint f
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid
    ) as needs
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by c.relname`.execute(db);
  const ordered: string[] = [];
  let left = rows;
  while (left.length > 0) {
    const free = left.filter(({ name }) => !left.some((other) => other.needs.includes(name)));
    if (free.length === 0) throw new Error(`These tables point to each other in a ring: ${left.map(({ name }) => name).join(', ')}`);
    ordered.push(...free.map(({ name }) => name));
    left = left.filter((table) => !free.includes(table));
  }
  return ordered;
}
