import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import { sortKey } from '#platform/sort-key.ts';

type Programme = 'vocational_qualification' | 'opistovuosi' | 'tuva' | 'telma';

/** Campuses in alphabetical order, with how many groups of one academic year each has. */
export async function campusesWithGroups(db: Db, academicYear: string) {
  return db
    .selectFrom('campuses as c')
    .select(['c.id', 'c.name', 'c.address', 'c.step_free as stepFree', 'c.time_zone as timeZone', 'c.version'])
    .select((eb) =>
      eb
        .selectFrom('teaching_groups as g')
        .whereRef('g.organisation_id', '=', 'c.organisation_id')
        .whereRef('g.campus_id', '=', 'c.id')
        .where('g.academic_year', '=', academicYear)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('groups')
    )
    .orderBy('c.sort_key')
    .orderBy('c.id')
    .execute();
}

export async function campusNames(db: Db): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('campuses').select(['id', 'name']).orderBy('sort_key').orderBy('id').execute();
}

export interface CampusValues {
  name: string;
  address: string;
  stepFree: boolean;
  timeZone: string;
}

export async function campusById(db: Db, id: string): Promise<(CampusValues & { id: string; version: number }) | undefined> {
  return db
    .selectFrom('campuses')
    .select(['id', 'name', 'address', 'step_free as stepFree', 'time_zone as timeZone', 'version'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function insertCampus(db: Db, organisation: string, id: string, slug: string, values: CampusValues): Promise<void> {
  await db
    .insertInto('campuses')
    .values({
      organisation_id: organisation,
      id,
      slug,
      name: values.name,
      address: values.address,
      step_free: values.stepFree,
      time_zone: values.timeZone,
      sort_key: sortKey(values.name)
    })
    .execute();
}

/** @returns false when there is none in that state: somebody else has saved since, or it is not there. */
export async function updateCampus(db: Db, id: string, values: CampusValues, version: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('campuses')
    .set({
      name: values.name,
      address: values.address,
      step_free: values.stepFree,
      time_zone: values.timeZone,
      sort_key: sortKey(values.name),
      version: version + 1
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Campuses by name, with how many people study there in an academic year; who is in two groups of a campus is one. */
export async function campusesWithStudents(db: Db, academicYear: string) {
  return db
    .selectFrom('campuses as c')
    .select(['c.id', 'c.name'])
    .select((eb) =>
      eb
        .selectFrom('group_memberships as gm')
        .innerJoin('teaching_groups as g', (join) =>
          join.onRef('g.organisation_id', '=', 'gm.organisation_id').onRef('g.id', '=', 'gm.group_id')
        )
        .whereRef('g.organisation_id', '=', 'c.organisation_id')
        .whereRef('g.campus_id', '=', 'c.id')
        .where('g.academic_year', '=', academicYear)
        .select(({ fn }) => fn.count<number>('gm.person_id').distinct().as('count'))
        .as('students')
    )
    .orderBy('c.sort_key')
    .orderBy('c.id')
    .execute();
}

/** Academic years that have groups, the latest first. */
export async function academicYears(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('teaching_groups').select('academic_year').distinct().orderBy('academic_year', 'desc').execute();
  return rows.map((row) => row.academic_year);
}

/** The groups of an academic year by name, with their campus and how many study in them. */
export async function groupsOfYear(db: Db, academicYear: string) {
  return db
    .selectFrom('teaching_groups as g')
    .innerJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 'g.organisation_id').onRef('c.id', '=', 'g.campus_id'))
    .select(['g.id', 'g.name', 'g.programme_type as programme', 'g.campus_id as campusId', 'c.name as campus'])
    .select((eb) =>
      eb
        .selectFrom('group_memberships as gm')
        .whereRef('gm.organisation_id', '=', 'g.organisation_id')
        .whereRef('gm.group_id', '=', 'g.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('members')
    )
    .where('g.academic_year', '=', academicYear)
    .orderBy('g.name')
    .execute();
}

/** Groups of some academic years as a choice: name, year and campus. */
export async function groupChoices(db: Db, years: readonly string[]) {
  return db
    .selectFrom('teaching_groups')
    .select(['id', 'name', 'campus_id as campusId', 'academic_year as academicYear'])
    .where('academic_year', 'in', years)
    .orderBy('academic_year', 'desc')
    .orderBy('name')
    .execute();
}

export interface GroupValues {
  name: string;
  campus: string;
  programme: Programme;
  academicYear: string;
}

export async function groupById(db: Db, id: string): Promise<(GroupValues & { id: string; version: number }) | undefined> {
  return db
    .selectFrom('teaching_groups')
    .select([
      'id',
      'name',
      'campus_id as campus',
      sql<Programme>`programme_type`.as('programme'),
      'academic_year as academicYear',
      'version'
    ])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function insertGroup(db: Db, organisation: string, id: string, values: GroupValues): Promise<void> {
  await db
    .insertInto('teaching_groups')
    .values({
      organisation_id: organisation,
      id,
      name: values.name,
      campus_id: values.campus,
      programme_type: values.programme,
      academic_year: values.academicYear
    })
    .execute();
}

/** @returns false when there is none in that state: somebody else has saved since, or it is not there. */
export async function updateGroup(db: Db, id: string, values: GroupValues, version: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('teaching_groups')
    .set({
      name: values.name,
      campus_id: values.campus,
      programme_type: values.programme,
      academic_year: values.academicYear,
      version: version + 1
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
