import type { Db } from '#platform/database/connection.ts';

/** A person with the names of the groups and of the places that the roles were given for; null when there is none. */
export async function personWithPlaces(db: Db, id: string) {
  const [person, groups, roles] = await Promise.all([
    db
      .selectFrom('persons')
      .select(['given_name as givenName', 'family_name as familyName', 'email', 'language'])
      .where('id', '=', id)
      .executeTakeFirst(),
    db
      .selectFrom('group_memberships as held')
      .innerJoin('teaching_groups as g', (join) =>
        join.onRef('g.organisation_id', '=', 'held.organisation_id').onRef('g.id', '=', 'held.group_id')
      )
      .select('g.name')
      .where('held.person_id', '=', id)
      .orderBy('g.name')
      .execute(),
    db
      .selectFrom('role_assignments as r')
      .leftJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 'r.organisation_id').onRef('c.id', '=', 'r.campus_id'))
      .leftJoin('teaching_groups as g', (join) =>
        join.onRef('g.organisation_id', '=', 'r.organisation_id').onRef('g.id', '=', 'r.group_id')
      )
      .select(['r.role', 'r.starts_on', 'r.ends_on', 'c.name as campus', 'g.name as group'])
      .where('r.person_id', '=', id)
      .orderBy('r.role')
      .orderBy('r.id')
      .execute()
  ]);
  if (!person) return null;
  return {
    ...person,
    groups: groups.map(({ name }) => name),
    roles: roles.map(({ role, starts_on: startsOn, ends_on: endsOn, campus, group }) => ({
      role,
      place: campus ?? group,
      startsOn,
      endsOn
    }))
  };
}
