import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { Role } from '../../roles.ts';

export async function isExampleOrganisation(db: Db, organisation: string): Promise<boolean> {
  const found = await db.selectFrom('organisations').select('is_example').where('id', '=', organisation).executeTakeFirst();
  return found?.is_example ?? false;
}

/** The first two people of each role by name: enough to look at the product with. */
export async function examplePeople(db: Db): Promise<{ id: string; givenName: string; familyName: string; role: Role }[]> {
  // Somebody may hold a role on several campuses: once is enough.
  const held = db.selectFrom('role_assignments').select(['organisation_id', 'person_id', 'role']).distinct();
  const ranked = db
    .selectFrom(held.as('r'))
    .innerJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.person_id'))
    .select([
      'p.id',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'r.role',
      sql<number>`row_number() over (partition by r.role order by p.id)`.as('place')
    ]);
  return db.selectFrom(ranked.as('people')).select(['id', 'givenName', 'familyName', 'role']).where('place', '<=', 2).execute();
}
