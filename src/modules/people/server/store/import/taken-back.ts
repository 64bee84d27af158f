import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';

interface Undoing {
  importId: string;
  /** The change that the import is, and the one that takes it back. */
  at: Date;
  change: string;
  yesterday: string;
}

/** What somebody has changed since is left as it is: a later change about the same assignment, or the same person's group. */
const since = (at: Date) => sql`
  from people_change_items later join people_changes other on other.organisation_id = later.organisation_id and other.id = later.change_id
  where other.at > ${at} and later.organisation_id = a.organisation_id`;

/**
 * Takes back what an import did to roles, groups and people's details, and writes the items of the change that this is; each kind is one statement. Who was
 * added stays, without a role, and goes by the rule for that. @returns how many roles and groups were taken back.
 */
export async function takeBack(db: Db, { importId, at, change, yesterday }: Undoing): Promise<number> {
  const given = await sql`
    with done as (
      update role_assignments r set ends_on = greatest(${yesterday}::date, r.starts_on - 1) from people_import_acts a
      where a.import_id = ${importId} and a.what = 'given' and r.organisation_id = a.organisation_id and r.id = a.assignment_id
        and r.ends_on is not distinct from a.ends_on and not exists (select ${since(at)} and later.assignment_id = a.assignment_id)
      returning r.organisation_id, r.id, r.person_id, a.ends_on)
    insert into people_change_items (organisation_id, id, change_id, what, person_id, assignment_id, ended_before)
    select organisation_id, gen_random_uuid(), ${change}, 'ended', person_id, id, ends_on from done`.execute(db);
  const ended = await sql`
    with done as (
      update role_assignments r set ends_on = a.ended_before from people_import_acts a
      where a.import_id = ${importId} and a.what = 'ended' and r.organisation_id = a.organisation_id and r.id = a.assignment_id
        and r.ends_on is not distinct from a.ends_on and not exists (select ${since(at)} and later.assignment_id = a.assignment_id)
      returning r.organisation_id, r.id, r.person_id)
    insert into people_change_items (organisation_id, id, change_id, what, person_id, assignment_id)
    select organisation_id, gen_random_uuid(), ${change}, 'given', person_id, id from done`.execute(db);
  const moved = await sql`
    with back as (
      select a.* from people_import_acts a
      where a.import_id = ${importId} and a.what = 'moved'
        and not exists (select ${since(at)} and later.person_id = a.person_id and later.what = 'moved')),
    gone as (
      delete from group_memberships gm using back
      where gm.organisation_id = back.organisation_id and gm.group_id = back.group_id and gm.person_id = back.person_id),
    there as (
      insert into group_memberships (organisation_id, group_id, person_id)
      select organisation_id, from_group_id, person_id from back where from_group_id is not null on conflict do nothing)
    insert into people_change_items (organisation_id, id, change_id, what, person_id, from_group_id, to_group_id)
    select organisation_id, gen_random_uuid(), ${change}, 'moved', person_id, group_id, from_group_id from back`.execute(db);
  await sql`
    update persons p set register_id = a.stood->>'registerId', given_name = a.stood->>'givenName', family_name = a.stood->>'familyName',
      sort_key = a.stood->>'sortKey', email = a.stood->>'email', language = a.stood->>'language', version = p.version + 1
    from people_import_acts a
    where a.import_id = ${importId} and a.what = 'changed' and p.organisation_id = a.organisation_id and p.id = a.person_id
      and p.version = a.version + 1`.execute(db);
  return [given, ended, moved].reduce((sum, { numAffectedRows }) => sum + Number(numAffectedRows ?? 0), 0);
}

/** Of a change, who of the staff is to be told, in order of their ids after one; students are not told of being students. */
export async function staffToTell(db: Db, change: string, after: string | null, most: number) {
  const { rows } = await sql<{ person: string; colleague: boolean }>`
    select i.person_id as person, bool_or(i.what = 'given' and r.role in ('professional', 'coordinator')) as colleague
    from people_change_items i join role_assignments r on r.organisation_id = i.organisation_id and r.id = i.assignment_id
    where i.change_id = ${change} and r.role <> 'student' ${after === null ? sql`` : sql`and i.person_id > ${after}`}
    group by i.person_id order by i.person_id limit ${most}`.execute(db);
  return rows;
}
