import type { Db } from '#platform/database/connection.ts';
import type { Scope } from '#platform/use-case/index.ts';
import { namesMeant } from '../../../administration/people-search.ts';
import { groupsOfPersons } from './people.ts';
import { isInScope, listPeople } from './people-list.ts';

export interface StudentFound {
  id: string;
  name: string;
  /** Names of their groups, the newest first: of two with one name, which is meant. */
  groups: string[];
}

const all = { groups: [], role: 'student', campus: null, group: null, sort: 'name', cursor: null } as const;

/** Students within a scope whose name begins so, `most` at the most; of no words nobody. Their addresses are left out. */
export async function studentsInReach(db: Db, scope: Scope, today: string, q: string, most: number): Promise<StudentFound[]> {
  const names = namesMeant(q)?.filter(({ email }) => email === undefined);
  if (!names || names.length === 0) return [];
  const found = (await listPeople(db, { ...all, scope, today, names, most })).filter(({ disabled }) => !disabled);
  const groups = await groupsOfPersons(
    db,
    found.map(({ id }) => id)
  );
  return found.map(({ id, givenName, familyName }) => ({
    id,
    name: `${givenName} ${familyName}`,
    groups: groups.filter(({ person }) => person === id).map(({ name }) => name)
  }));
}

/** One student within a scope, with the language in which they are written to; nothing when there is none, or not there. */
export async function studentInReach(db: Db, scope: Scope, today: string, id: string) {
  const [found, within] = await Promise.all([
    db
      .selectFrom('persons as p')
      .select(['p.id', 'p.given_name as givenName', 'p.family_name as familyName', 'p.language'])
      .where('p.id', '=', id)
      .where('p.disabled_at', 'is', null)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('role_assignments as r')
            .select('r.id')
            .whereRef('r.organisation_id', '=', 'p.organisation_id')
            .whereRef('r.person_id', '=', 'p.id')
            .where('r.role', '=', 'student')
            .where('r.starts_on', '<=', today)
            .where((eb) => eb.or([eb('r.ends_on', 'is', null), eb('r.ends_on', '>=', today)]))
        )
      )
      .executeTakeFirst(),
    isInScope(db, id, scope, today)
  ]);
  return within ? found : undefined;
}
