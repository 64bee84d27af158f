import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { Place } from '../../../administration/role-places.ts';
import type { Role } from '../../../roles.ts';

export interface NewAssignments {
  organisation: string;
  rows: readonly { id: string; person: string }[];
  role: Role;
  place: Place;
  startsOn: string;
  endsOn: string | null;
}

/** Gives a role; who holds it there already in that time is passed over by the constraint `role_once`. @returns what was given. */
export async function insertAssignments(db: Db, { organisation, rows, role, place, startsOn, endsOn }: NewAssignments) {
  if (rows.length === 0) return [];
  return db
    .insertInto('role_assignments')
    .values(
      rows.map(({ id, person }) => ({
        organisation_id: organisation,
        id,
        person_id: person,
        role,
        scope: place.kind,
        campus_id: place.kind === 'campus' ? place.id : null,
        group_id: place.kind === 'group' ? place.id : null,
        starts_on: startsOn,
        ends_on: endsOn
      }))
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'person_id as person'])
    .execute();
}

export interface HeldRole {
  persons: readonly string[];
  /** One role, or any. */
  role?: Role;
  assignments?: readonly string[];
  /** Given for one of these groups. */
  groups?: readonly string[];
  /** Held on this day or later. */
  from: string;
}

/** Assignments that are held or to come, locked until the act ends, so that nobody ends them beside it. */
export async function lockAssignments(db: Db, { persons, role, assignments, groups, from }: HeldRole) {
  if (persons.length === 0 || groups?.length === 0 || assignments?.length === 0) return [];
  return db
    .selectFrom('role_assignments')
    .select(['id', 'person_id as person', 'role', 'ends_on as endsOn'])
    .where('person_id', 'in', persons)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', from)]))
    .$if(role !== undefined, (query) => query.where('role', '=', role ?? 'student'))
    .$if(assignments !== undefined, (query) => query.where('id', 'in', [...(assignments ?? [])]))
    .$if(groups !== undefined, (query) => query.where('group_id', 'in', [...(groups ?? [])]))
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Sets the last day of assignments that would last longer; what has not begun by then never will. @returns the ids of those that were shortened. */
export async function endAssignments(db: Db, ids: readonly string[], lastDay: string): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .updateTable('role_assignments')
    .set({ ends_on: sql`greatest(${lastDay}::date, starts_on - 1)` })
    .where('id', 'in', ids)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', sql<string>`greatest(${lastDay}::date, starts_on - 1)`)]))
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Gives assignments the last day back that they had (null: none). */
export async function restoreEnds(db: Db, ends: readonly { id: string; endsOn: string | null }[]): Promise<void> {
  if (ends.length === 0) return;
  await sql`
    update role_assignments r set ends_on = was.ends_on
    from json_to_recordset(${JSON.stringify(ends.map(({ id, endsOn }) => ({ id, ends_on: endsOn })))}::json) as was(id uuid, ends_on date)
    where r.id = was.id`.execute(db);
}

/**
 * Whether somebody stays administrator for good (no last day, not disabled) when `without` no longer are. Locks the administrators'
 * assignments, so that two who take each other away at once do it one after the other.
 */
export async function administratorsRemain(db: Db, without: readonly string[], today: string): Promise<boolean> {
  const rows = await db
    .selectFrom('role_assignments as r')
    .innerJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.person_id'))
    .select('r.person_id as person')
    .where('r.role', '=', 'admin')
    .where('r.starts_on', '<=', today)
    .where('r.ends_on', 'is', null)
    .where('p.disabled_at', 'is', null)
    .orderBy('r.id')
    .forUpdate()
    .execute();
  return rows.some(({ person }) => !without.includes(person));
}

/** Coordinators of today who can be written to. */
export async function coordinatorsOn(db: Db, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('role_assignments as r')
    .innerJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.person_id'))
    .select('r.person_id as person')
    .distinct()
    .where('r.role', '=', 'coordinator')
    .where('r.starts_on', '<=', today)
    .where((eb) => eb.or([eb('r.ends_on', 'is', null), eb('r.ends_on', '>=', today)]))
    .where('p.disabled_at', 'is', null)
    .where('p.email', 'is not', null)
    .execute();
  return rows.map(({ person }) => person);
}

/** Ends the roles that were given for groups of academic years that are over, with the year, once there are groups of a later one. @returns how many. */
export async function endRolesOfPastGroups(db: Db, today: string): Promise<number> {
  const { numAffectedRows } = await sql`
    update role_assignments r set ends_on = greatest((right(g.academic_year, 4) || '-07-31')::date, r.starts_on - 1)
    from teaching_groups g
    where g.organisation_id = r.organisation_id and g.id = r.group_id
      and (right(g.academic_year, 4) || '-07-31')::date < ${today}::date
      and (r.ends_on is null or r.ends_on > greatest((right(g.academic_year, 4) || '-07-31')::date, r.starts_on - 1))
      and exists (select from teaching_groups later where later.organisation_id = g.organisation_id and later.academic_year > g.academic_year)`.execute(
    db
  );
  return Number(numAffectedRows ?? 0);
}
