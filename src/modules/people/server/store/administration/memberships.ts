import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';

/** Which of these persons are in which groups of the academic year of `group`, locked; nothing when there is no such group. */
export async function lockMemberships(db: Db, persons: readonly string[], group: string) {
  const target = await db.selectFrom('teaching_groups').select('academic_year').where('id', '=', group).executeTakeFirst();
  if (!target || persons.length === 0) return null;
  return db
    .selectFrom('group_memberships as gm')
    .innerJoin('teaching_groups as g', (join) =>
      join.onRef('g.organisation_id', '=', 'gm.organisation_id').onRef('g.id', '=', 'gm.group_id')
    )
    .select(['gm.person_id as person', 'gm.group_id as group'])
    .where('gm.person_id', 'in', persons)
    .where('g.academic_year', '=', target.academic_year)
    .orderBy('gm.person_id')
    .forUpdate('gm')
    .execute();
}

/** Takes persons out of a group or puts them into one; who is there already stays. */
export async function changeMemberships(
  db: Db,
  organisation: string,
  changes: readonly { person: string; from: string | null; to: string | null }[]
): Promise<void> {
  const left = changes.filter(({ from }) => from !== null).map(({ person, from }) => ({ person_id: person, group_id: from }));
  const came = changes.filter(({ to }) => to !== null).map(({ person, to }) => ({ person_id: person, group_id: to }));
  if (left.length > 0)
    await sql`
      delete from group_memberships gm using json_to_recordset(${JSON.stringify(left)}::json) as l(person_id uuid, group_id uuid)
      where gm.person_id = l.person_id and gm.group_id = l.group_id`.execute(db);
  if (came.length > 0)
    await sql`
      insert into group_memberships (organisation_id, group_id, person_id)
      select ${organisation}, c.group_id, c.person_id from json_to_recordset(${JSON.stringify(came)}::json) as c(person_id uuid, group_id uuid)
      on conflict do nothing`.execute(db);
}
