import { newRandomId } from '#platform/ids.ts';
import { sortKey } from '#platform/sort-key.ts';
import type { Role } from '#modules/people/index.ts';
import type { Call } from '#platform/use-case/index.ts';
import type { Ground } from './ground.ts';
import { aCall, aSchool, inOrganisation, personOf, type School } from './school.ts';

/** A school with an administrator, and what tests of administration ask of it. */
export interface Administered extends School {
  admin: string;
  call(changes?: Partial<Call>): Call;
  callAs(person: string, role: Role, changes?: Partial<Call>): Call;
  /** Adds a person; a role in the whole school unless a campus or group is named, none with null. */
  person(
    given: string,
    family: string,
    role: Role | null,
    at?: { campus?: string; group?: string; email?: string | null }
  ): Promise<string>;
  addCampus(name: string): Promise<string>;
  addGroup(campus: string, name: string, year?: string): Promise<string>;
  join(person: string, group: string): Promise<void>;
  rows<T extends object>(text: string, values?: unknown[]): Promise<T[]>;
}

export async function anAdministered(ground: Ground): Promise<Administered> {
  const school = await aSchool(ground);
  const { organisation } = school;
  const { owner } = ground;
  const rows = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
    (await inOrganisation(owner, organisation, () => owner.query<T>(text, values))).rows;
  const made: Administered = {
    ...school,
    admin: '',
    rows,
    call: (changes = {}) => aCall(ground, personOf(organisation, made.admin, 'admin'), changes),
    callAs: (person, role, changes = {}) => aCall(ground, personOf(organisation, person, role), changes),
    async person(given, family, role, { campus, group, email = `${given}.${family}@example.fi`.toLowerCase() } = {}) {
      const id = newRandomId();
      await rows('insert into persons (organisation_id, id, given_name, family_name, sort_key, email) values ($1, $2, $3, $4, $5, $6)', [
        organisation,
        id,
        given,
        family,
        sortKey(family, given),
        email
      ]);
      if (role)
        await rows(
          `insert into role_assignments (organisation_id, id, person_id, role, scope, campus_id, group_id, starts_on)
           values ($1, $2, $3, $4, $5, $6, $7, '2026-08-01')`,
          [organisation, newRandomId(), id, role, campus ? 'campus' : group ? 'group' : 'organisation', campus ?? null, group ?? null]
        );
      return id;
    },
    async addCampus(name) {
      const id = newRandomId();
      await rows('insert into campuses (organisation_id, id, slug, name, sort_key) values ($1, $2, $3, $4, $5)', [
        organisation,
        id,
        `c-${id.slice(0, 8)}`,
        name,
        sortKey(name)
      ]);
      return id;
    },
    async addGroup(campus, name, year = '2026-2027') {
      const id = newRandomId();
      await rows(
        "insert into teaching_groups (organisation_id, id, campus_id, name, programme_type, academic_year) values ($1, $2, $3, $4, 'vocational_qualification', $5)",
        [organisation, id, campus, name, year]
      );
      return id;
    },
    async join(person, group) {
      await rows('insert into group_memberships (organisation_id, group_id, person_id) values ($1, $2, $3)', [organisation, group, person]);
    }
  };
  made.admin = await made.person('Ylle', 'Ylläpito', 'admin');
  return made;
}
