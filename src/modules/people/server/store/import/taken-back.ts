import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import { acts, type Piece } from './carry-out.ts';

/** The address that somebody had before is another's by now: two with one address would both be without the link by e-mail. */
const isAnothers = sql`exists (
  select from persons other
  where other.organisation_id = p.organisation_id and other.email_key = lower(a.stood->>'email') and other.id <> p.id)`;

interface Undoing {
  piece: Piece;
  /** When the import was written, and the change that takes it back. */
  at: Date;
  change: string;
  yesterday: string;
}

/** What somebody has changed since is left as it is: a later change about the same assignment, or the same person's group. */
const since = ({ at, change }: Undoing) => sql`
  from people_change_items later join people_changes other on other.organisation_id = later.organisation_id and other.id = later.change_id
  where other.at > ${at} and other.id <> ${change} and later.organisation_id = a.organisation_id`;

/**
 * Takes back what a piece of an import did to roles, groups and people's details, and writes the items of the change that this is; each kind is one statement.
 * What can't be as it was (the role was given anew, the group is gone, the number is another's) stays. Who was added stays, without a role, and goes by the
 * rule for that. @returns how many roles and groups were taken back.
 */
export async function takeBack(db: Db, undoing: Undoing): Promise<number> {
  const { piece, change, yesterday } = undoing;
  const given = await sql`
    with done as (
      update role_assignments r set ends_on = greatest(${yesterday}::date, r.starts_on - 1) from people_import_acts a
      where ${acts(piece, 'given')} and r.organisation_id = a.organisation_id and r.id = a.assignment_id
        and r.ends_on is not distinct from a.ends_on and not exists (select ${since(undoing)} and later.assignment_id = a.assignment_id)
      returning r.organisation_id, r.id, r.person_id, a.ends_on)
    insert into people_change_items (organisation_id, id, change_id, what, person_id, assignment_id, ended_before)
    select organisation_id, gen_random_uuid(), ${change}, 'ended', person_id, id, ends_on from done`.execute(db);
  const ended = await sql`
    with done as (
      update role_assignments r set ends_on = a.ended_before from people_import_acts a
      where ${acts(piece, 'ended')} and r.organisation_id = a.organisation_id and r.id = a.assignment_id
        and r.ends_on is not distinct from a.ends_on and not exists (select ${since(undoing)} and later.assignment_id = a.assignment_id)
        and not exists (
          select from role_assignments other
          where other.organisation_id = r.organisation_id and other.person_id = r.person_id and other.role = r.role and other.id <> r.id
            and coalesce(other.campus_id, other.group_id, other.organisation_id) = coalesce(r.campus_id, r.group_id, r.organisation_id)
            and daterange(other.starts_on, other.ends_on + 1) && daterange(r.starts_on, a.ended_before + 1))
      returning r.organisation_id, r.id, r.person_id)
    insert into people_change_items (organisation_id, id, change_id, what, person_id, assignment_id)
    select organisation_id, gen_random_uuid(), ${change}, 'given', person_id, id from done`.execute(db);
  const moved = await sql`
    with back as (
      select a.* from people_import_acts a
      where ${acts(piece, 'moved')}
        and not exists (select ${since(undoing)} and later.person_id = a.person_id and later.what = 'moved')
        and (a.from_group_id is null
          or exists (select from teaching_groups g where g.organisation_id = a.organisation_id and g.id = a.from_group_id))),
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
      sort_key = a.stood->>'sortKey', email = case when ${isAnothers} then p.email else a.stood->>'email' end, language = a.stood->>'language',
      address_changed_on = ${yesterday}::date + 1, version = p.version + 1
    from people_import_acts a
    where ${acts(piece, 'changed')} and p.organisation_id = a.organisation_id and p.id = a.person_id
      and p.version = a.version + 1
      and not exists (
        select from persons other
        where other.organisation_id = p.organisation_id and other.register_id = a.stood->>'registerId' and other.id <> p.id)`.execute(db);
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
