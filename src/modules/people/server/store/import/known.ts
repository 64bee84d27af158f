import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { KnownPerson } from '../../../import/plan.ts';
import type { KnownPlaces } from '../../../import/whole-file.ts';

/** The campuses, and the groups of an academic year and later. */
export async function knownPlaces(db: Db, academicYear: string): Promise<KnownPlaces> {
  const [campuses, groups] = await Promise.all([
    db.selectFrom('campuses').select(['id', 'name', 'slug']).execute(),
    db
      .selectFrom('teaching_groups')
      .select(['id', 'name', 'academic_year as academicYear', 'campus_id as campus', 'programme_type as programme'])
      .where('academic_year', '>=', academicYear)
      .execute()
  ]);
  return { campuses, groups };
}

interface Found extends Omit<KnownPerson, 'roles' | 'groups'> {
  roles: KnownPerson['roles'] | null;
  groups: KnownPerson['groups'] | null;
}

/** With what they hold today or later, and the groups that they study in. */
const withHoldings = (today: string) => sql`
  select p.id, p.register_id as "registerId", p.given_name as "givenName", p.family_name as "familyName", p.email, p.language, p.version,
    (select json_agg(json_build_object('assignment', r.id, 'role', r.role, 'campus', r.campus_id, 'group', r.group_id, 'startsOn', r.starts_on, 'endsOn', r.ends_on))
      from role_assignments r where r.organisation_id = p.organisation_id and r.person_id = p.id and (r.ends_on is null or r.ends_on >= ${today})) as roles,
    (select json_agg(json_build_object('id', g.id, 'academicYear', g.academic_year))
      from group_memberships gm join teaching_groups g on g.organisation_id = gm.organisation_id and g.id = gm.group_id
      where gm.organisation_id = p.organisation_id and gm.person_id = p.id) as groups
  from persons p`;

const whole = ({ roles, groups, ...person }: Found): KnownPerson => ({ ...person, roles: roles ?? [], groups: groups ?? [] });

/** The persons with these numbers in the register, and those with these addresses (in small letters). */
export async function knownPersons(
  db: Db,
  numbers: readonly string[],
  addresses: readonly string[],
  today: string
): Promise<KnownPerson[]> {
  const byNumber = await sql<Found>`${withHoldings(today)} where p.register_id = any(${numbers})`.execute(db);
  const byAddress =
    addresses.length === 0 ? { rows: [] } : await sql<Found>`${withHoldings(today)} where p.email_key = any(${addresses})`.execute(db);
  return [...new Map([...byNumber.rows, ...byAddress.rows].map((person) => [person.id, whole(person)])).values()];
}

/** Who studies in these groups, has a number in the register, and is not among these numbers: with the group. */
export async function unnamedIn(db: Db, groups: readonly string[], numbers: readonly string[], today: string) {
  if (groups.length === 0) return [];
  const { rows } = await sql<Found & { group: string }>`
    select found.*, gm.group_id as "group" from group_memberships gm join (${withHoldings(today)}) found on found.id = gm.person_id
    where gm.group_id = any(${groups}) and found."registerId" is not null
      and not exists (select from json_array_elements_text(${JSON.stringify(numbers)}::json) named where named = found."registerId")`.execute(
    db
  );
  return rows.map(({ group, ...person }) => ({ group, person: whole(person) }));
}
