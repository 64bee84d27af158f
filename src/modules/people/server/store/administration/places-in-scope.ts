import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { Scope } from '#platform/use-case/index.ts';
import { beginsLike } from '../../../administration/people-search.ts';

/** So many groups can still be looked through in one list of choices. */
export const mostGroupsToChoose = 300;

/** The campuses that a scope reaches, in alphabetical order. */
export async function campusesInScope(db: Db, { campuses }: Scope): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('campuses')
    .select(['id', 'name'])
    .$if(campuses !== null, (query) => query.where(sql<boolean>`id = any(${campuses ?? []}::uuid[])`))
    .orderBy('sort_key')
    .execute();
}

/** The groups that a scope reaches, the newest academic year first. */
export function groupsInScope(db: Db, { campuses, groups }: Scope) {
  return db
    .selectFrom('teaching_groups')
    .select(['id', 'name', 'academic_year as academicYear'])
    .$if(campuses !== null, (query) =>
      query.where(sql<boolean>`(campus_id = any(${campuses ?? []}::uuid[]) or id = any(${groups ?? []}::uuid[]))`)
    )
    .orderBy('academic_year', 'desc')
    .orderBy('name');
}

/**
 * The groups by which a list can be narrowed: of this academic year and later ones, of the chosen campus if one is. Where they are more than anybody looks
 * through, only the chosen one, and `many`: then a campus is chosen first, or a group's name is searched for. What a page costs does not grow with the school so.
 */
export async function groupsToChoose(db: Db, scope: Scope, { year, campus, group }: { year: string; campus: string; group: string }) {
  const groups = await groupsInScope(db, scope)
    .where('academic_year', '>=', year)
    .$if(campus !== '', (query) => query.where('campus_id', '=', campus))
    .limit(mostGroupsToChoose + 1)
    .execute();
  if (groups.length <= mostGroupsToChoose) return { groups, many: false };
  return { groups: group === '' ? [] : await groupsInScope(db, scope).where('id', '=', group).execute(), many: true };
}

/**
 * The groups of a scope whose names begin like some words. The database leaves out those that begin with other plain letters and digits; what is left is
 * judged as names are everywhere (`beginsLike`): accents, other scripts, signs.
 */
export async function groupsNamed(db: Db, scope: Scope, q: string): Promise<string[]> {
  const plain = /^[a-z0-9]*/i.exec(q.trim())?.[0] ?? '';
  const found = await groupsInScope(db, scope)
    .$if(plain !== '', (query) =>
      query.where(sql<boolean>`(name ilike ${`${plain}%`} or left(name, ${plain.length}::int) !~ '^[A-Za-z0-9]*$')`)
    )
    .execute();
  return found.filter(({ name }) => beginsLike(name, q)).map(({ id }) => id);
}
