import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';

/** A year's groups with how many study in each and how many instructors hold a role for it, and whether the next year has one of that name. */
export async function groupsToContinue(db: Db, year: string, next: string) {
  const { rows } = await sql<{
    id: string;
    name: string;
    campus: string;
    programme: string;
    students: number;
    instructors: number;
    there: boolean;
  }>`
    select g.id, g.name, c.name as campus, g.programme_type as programme,
      (select count(*) from group_memberships gm where gm.organisation_id = g.organisation_id and gm.group_id = g.id) as students,
      (select count(distinct r.person_id) from role_assignments r where r.organisation_id = g.organisation_id and r.group_id = g.id
        and r.role = 'instructor' and (r.ends_on is null or r.ends_on >= (right(g.academic_year, 4) || '-07-31')::date)) as instructors,
      exists (select from teaching_groups n where n.organisation_id = g.organisation_id and n.name = g.name and n.academic_year = ${next}) as there
    from teaching_groups g join campuses c on c.organisation_id = g.organisation_id and c.id = g.campus_id
    where g.academic_year = ${year} order by c.sort_key, g.name`.execute(db);
  return rows;
}

/** Makes a group of the next year for each of these; one whose name is taken there is left out. @returns what was made. */
export async function continueGroups(
  db: Db,
  organisation: string,
  pairs: readonly { from: string; to: string }[],
  next: string
): Promise<{ from: string; to: string }[]> {
  const { rows } = await sql<{ id: string }>`
    insert into teaching_groups (organisation_id, id, campus_id, name, programme_type, academic_year)
    select g.organisation_id, p."to", g.campus_id, g.name, g.programme_type, ${next}
    from json_to_recordset(${JSON.stringify(pairs)}::json) as p("from" uuid, "to" uuid)
    join teaching_groups g on g.organisation_id = ${organisation} and g.id = p."from"
    on conflict (organisation_id, name, academic_year) do nothing returning id`.execute(db);
  const made = new Set(rows.map(({ id }) => id));
  return pairs.filter(({ to }) => made.has(to));
}

/** Takes the students and the instructors of groups along: memberships now, roles from the first day of the next year. @returns how many roles. */
export async function takeAlong(
  db: Db,
  pairs: readonly { from: string; to: string }[],
  lastDay: string,
  firstDay: string
): Promise<number> {
  const given = sql`json_to_recordset(${JSON.stringify(pairs)}::json) as p("from" uuid, "to" uuid)`;
  await sql`
    insert into group_memberships (organisation_id, group_id, person_id)
    select gm.organisation_id, p."to", gm.person_id from ${given} join group_memberships gm on gm.group_id = p."from" on conflict do nothing`.execute(
    db
  );
  const { numAffectedRows } = await sql`
    insert into role_assignments (organisation_id, id, person_id, role, scope, group_id, starts_on)
    select distinct on (r.person_id, r.role, p."to") r.organisation_id, gen_random_uuid(), r.person_id, r.role, 'group', p."to", ${firstDay}::date
    from ${given} join role_assignments r on r.group_id = p."from"
    where r.role in ('student', 'instructor') and (r.ends_on is null or r.ends_on >= ${lastDay}::date) on conflict do nothing`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/**
 * Removes prepared groups with what was taken along into them. What was added since stays, and then so does its group: the database refuses, by the
 * foreign keys of memberships and roles.
 */
export async function removePreparedGroups(db: Db, pairs: readonly { from: string; to: string }[]): Promise<void> {
  if (pairs.length === 0) return;
  const given = sql`json_to_recordset(${JSON.stringify(pairs)}::json) as p("from" uuid, "to" uuid)`;
  await sql`
    delete from role_assignments r using ${given}, teaching_groups g
    where r.group_id = p."to" and g.id = p."to" and r.starts_on = (left(g.academic_year, 4) || '-08-01')::date and r.ends_on is null
      and exists (select from role_assignments old where old.group_id = p."from" and old.person_id = r.person_id and old.role = r.role)`.execute(
    db
  );
  await sql`
    delete from group_memberships gm using ${given}
    where gm.group_id = p."to" and exists (select from group_memberships old where old.group_id = p."from" and old.person_id = gm.person_id)`.execute(
    db
  );
  await db
    .deleteFrom('people_change_items')
    .where('what', '=', 'group_made')
    .where(
      'to_group_id',
      'in',
      pairs.map(({ to }) => to)
    )
    .execute();
  await db
    .deleteFrom('teaching_groups')
    .where(
      'id',
      'in',
      pairs.map(({ to }) => to)
    )
    .execute();
}
