import type { Insertable } from 'kysely';
import { roles as everyRole, type Role } from '#modules/people/roles.ts';
import type { Persons, RoleAssignments } from '#platform/database/tables.ts';
import { sortKey } from '#platform/sort-key.ts';
import type { Calendar } from './calendar.ts';
import { longName, mailName, namesFrom, type PersonName } from './names.ts';
import { organisationId, type CampusSlug, type Group, type Places } from './places.ts';
import { randomFor, timedId } from './random.ts';
import type { Rows } from './write-rows.ts';

export type HostName = 'Sari' | 'Mikael' | 'Amira';

/** Where each professional works; the first is where the desk stands. */
export const campusesOfHost: Readonly<Record<HostName, readonly CampusSlug[]>> = {
  Sari: ['jarvenpaa', 'lapua'],
  Mikael: ['lapua', 'ryttyla'],
  Amira: ['jarvenpaa', 'pieksamaki']
};

const professionals: readonly (PersonName & { given: HostName })[] = [
  { given: 'Sari', family: 'Lehtoranta', language: 'fi' },
  { given: 'Mikael', family: 'Nyholm', language: 'sv' },
  { given: 'Amira', family: 'Darwish', language: 'fi' }
];

const STAFF = 40;
/** Roles that are given for a campus or a group; every other one is given to colleagues for the whole school. */
const placed: ReadonlySet<Role> = new Set(['student', 'tutor', 'instructor', 'professional']);
const COORDINATORS = 2;
const ofWholeSchool = everyRole
  .filter((role) => !placed.has(role))
  .flatMap((role) => Array.from({ length: role === 'coordinator' ? COORDINATORS : 1 }, () => role));
/** The student with the long name has a place where people look: early in the first group. */
const LONG_NAME_AT = 7;
/** Every this many students is a wellbeing tutor as well. */
const TUTOR_EVERY = 30;

export interface Person {
  readonly id: string;
  readonly language: Insertable<Persons>['language'] & string;
}

export interface Student extends Person {
  readonly campus: CampusSlug;
}

export interface People {
  readonly professionals: Readonly<Record<HostName, Person>>;
  /** Everybody of the staff but the professionals. */
  readonly colleagues: readonly Person[];
  readonly students: readonly Student[];
  readonly longNamed: Student;
  readonly rows: Rows;
}

type RoleRow = Insertable<RoleAssignments>;

/** 480 students in their groups and 40 of the staff, all with an address at example.fi. */
export function makePeople({ academicYear }: Calendar, places: Places): People {
  const yearBegan = `${academicYear}-08-01`;
  const random = randomFor(`people of ${academicYear}`);
  const persons: Insertable<Persons>[] = [];
  const roles: RoleRow[] = [];
  const addresses = new Set<string>();
  const names = new Set(professionals.map(({ given, family }) => `${given} ${family}`));
  const began = Date.parse(`${yearBegan}T06:00:00Z`);

  const add = ({ given, family, language }: PersonName): Person => {
    // One second after the other, so that ids keep the order in which people were added.
    const at = began + persons.length * 1000;
    const id = timedId(random, at);
    persons.push({
      organisation_id: organisationId,
      id,
      given_name: given,
      family_name: family,
      sort_key: sortKey(family, given),
      email: `${mailName({ given, family }, addresses)}@example.fi`,
      language,
      created_at: new Date(at)
    });
    return { id, language };
  };
  const give = ({ id }: Person, role: Role, scope: { campus?: CampusSlug; group?: Group } = {}) => {
    roles.push({
      organisation_id: organisationId,
      id: timedId(random, began + roles.length * 1000),
      person_id: id,
      role,
      scope: scope.campus ? 'campus' : scope.group ? 'group' : 'organisation',
      campus_id: scope.campus ? places.campusIds[scope.campus] : null,
      group_id: scope.group?.id ?? null,
      starts_on: yearBegan,
      ends_on: null
    });
  };

  const professionalOf = (host: HostName): Person => {
    const name = professionals.find(({ given }) => given === host);
    if (name === undefined) throw new RangeError(`no professional called ${host}`);
    const person = add(name);
    for (const campus of campusesOfHost[host]) give(person, 'professional', { campus });
    return person;
  };
  const byHost = { Sari: professionalOf('Sari'), Mikael: professionalOf('Mikael'), Amira: professionalOf('Amira') };

  const staffName = namesFrom(random, names, 0.04);
  const colleagues = Array.from({ length: STAFF - professionals.length }, (_, index) => {
    const person = add(staffName());
    const role = ofWholeSchool[index];
    if (role) give(person, role);
    else {
      // First one instructor for each group, then a second one for as many as there are people left.
      const group = places.groups[(index - ofWholeSchool.length) % places.groups.length];
      if (group) give(person, 'instructor', { group });
    }
    return person;
  });

  const studentName = namesFrom(random, names, 0.16);
  const members: { group: Group; person: Person }[] = [];
  for (const group of places.groups) {
    for (let place = 0; place < group.students; place++) {
      const person = add(members.length === LONG_NAME_AT ? longName : studentName());
      give(person, 'student', { group });
      if (members.length % TUTOR_EVERY === TUTOR_EVERY - 1) give(person, 'tutor', { campus: group.campus });
      members.push({ group, person });
    }
  }
  const students = members.map(({ group, person }) => ({ ...person, campus: group.campus }));
  const longNamed = students[LONG_NAME_AT];
  if (longNamed === undefined) throw new RangeError('the first group is too small for the long name');

  return {
    professionals: byHost,
    colleagues,
    students,
    longNamed,
    rows: {
      persons,
      group_memberships: members.map(({ group, person }) => ({
        organisation_id: organisationId,
        group_id: group.id,
        person_id: person.id
      })),
      role_assignments: roles
    }
  };
}
