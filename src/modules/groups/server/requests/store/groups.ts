import type { Db } from '#platform/database/connection.ts';
import type { Scope } from '#platform/use-case/index.ts';

/**
 * The groups of an academic year for which somebody with this scope may ask: of the campuses that their role was given for, and of those where their own groups
 * study; a subject teacher asks for any group of the campus.
 */
export async function groupsToAskFor(db: Db, scope: Scope, academicYear: string) {
  const groups = await db
    .selectFrom('teaching_groups as g')
    .innerJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 'g.organisation_id').onRef('c.id', '=', 'g.campus_id'))
    .select(['g.id', 'g.name', 'g.campus_id as campusId', 'c.name as campus'])
    .where('g.academic_year', '>=', academicYear)
    .$if(scope.campuses !== null, (select) =>
      select.where((eb) =>
        eb.or([
          eb('g.campus_id', '=', eb.fn.any(eb.val([...(scope.campuses ?? [])]))),
          eb(
            'g.campus_id',
            'in',
            eb
              .selectFrom('teaching_groups as own')
              .select('own.campus_id')
              .where('own.id', '=', eb.fn.any(eb.val([...(scope.groups ?? [])])))
          )
        ])
      )
    )
    .orderBy('c.sort_key')
    .orderBy('g.name')
    .execute();
  return groups.map((group) => ({ ...group, own: (scope.groups ?? []).includes(group.id) }));
}
