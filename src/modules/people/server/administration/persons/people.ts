import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { refuse } from '#platform/use-case/index.ts';
import { academicYearOf, nextAcademicYear } from '../../../administration/academic-year.ts';
import { id, idOrNew } from '../../../administration/fields.ts';
import { persons as chosenPersons, PersonForm } from '../../../administration/forms.ts';
import { namesMeant, onOnePage, PeopleSearch } from '../../../administration/people-search.ts';
import { isWayInChange } from '../../../way-in-changes.ts';
import { today } from '../../today.ts';
import { query, useCase } from '../../rights.ts';
import { changeLines } from '../../store/administration/people-changes.ts';
import { isInScope, listPeople } from '../../store/administration/people-list.ts';
import { addressIsTaken } from '../../store/sign-in-links.ts';
import { groupsOfPersons, insertPerson, namesOf, personById, rolesOfPersons, updatePerson } from '../../store/administration/people.ts';
import { campusesInScope, groupsNamed, groupsToChoose } from '../../store/administration/places-in-scope.ts';
import { campusNames, groupChoices } from '../../store/administration/places.ts';

/**
 * A page of the people whom the asker's role lets see, with what they hold and where they study; searched, narrowed and sorted on the server.
 * Leaves an audit line.
 */
export const listPersons = query({
  action: 'person.list',
  input: PeopleSearch,
  auditObject: () => null,
  async run({ db, now, scope }, { q, role, campus, group, sort, after, before }) {
    const day = await today(db, now);
    const year = academicYearOf(day);
    const [campuses, choice, named] = await Promise.all([
      campusesInScope(db, scope),
      groupsToChoose(db, scope, { year, campus, group }),
      q ? groupsNamed(db, scope, q) : []
    ]);
    const cursor = after ? { id: after, backwards: false } : before ? { id: before, backwards: true } : null;
    const found = await listPeople(db, {
      scope,
      today: day,
      names: namesMeant(q),
      groups: named,
      role: role || null,
      campus: campus || null,
      group: group || null,
      sort,
      cursor,
      most: onOnePage + 1
    });
    const more = found.length > onOnePage;
    const people = cursor?.backwards ? found.slice(-onOnePage) : found.slice(0, onOnePage);
    const ids = people.map((person) => person.id);
    const [roles, groups] = await Promise.all([rolesOfPersons(db, ids, day), groupsOfPersons(db, ids)]);
    return {
      people: people.map((person) => ({
        ...person,
        roles: roles
          .filter((one) => one.person === person.id)
          .map(({ role: held, campus: at, group: of, startsOn }) => ({
            role: held,
            place: at ?? of,
            begins: startsOn > day ? startsOn : null
          })),
        groups: groups.filter((one) => one.person === person.id && one.academicYear >= year).map(({ name }) => name)
      })),
      previous: (cursor?.backwards ? more : cursor !== null) ? (ids[0] ?? null) : null,
      next: (cursor?.backwards ? true : more) ? (ids.at(-1) ?? null) : null,
      campuses,
      groups: choice.groups,
      manyGroups: choice.many,
      year
    };
  }
});

/** One person within the asker's reach: basics, groups, roles of all times, what changed lately. Nothing of bookings. Leaves an audit line. */
export const readPerson = query({
  action: 'person.read',
  input: v.object({ id }),
  async run({ db, now, scope, actor }, { id: person }) {
    const day = await today(db, now);
    if (!(await isInScope(db, person, scope, day))) return refuse('not_found');
    const [found, roles, groups, changes] = await Promise.all([
      personById(db, person),
      rolesOfPersons(db, [person], null),
      groupsOfPersons(db, [person]),
      changeLines(db, { person }, 40)
    ]);
    if (!found) return refuse('not_found');
    const { disabledAt, ...rest } = found;
    return {
      person: { ...rest, disabled: disabledAt !== null },
      isOwn: person === actor.person,
      today: day,
      roles: roles.map(({ person: _, campus, group, ...role }) => ({ ...role, place: campus ?? group })),
      groups: groups.map(({ name, academicYear }) => ({ name, academicYear })),
      // What somebody does with their own keys is told to them alone.
      changes: changes
        .filter(({ what }) => !isWayInChange(what))
        .slice(0, 20)
        .map(({ what, at, role, campus, group, toGroup }) => ({
          what,
          at: at.getTime(),
          role,
          place: campus ?? group,
          toGroup
        }))
    };
  },
  auditObject: (_, input) => input.id
});

/** What the form of a person begins with; null for somebody new. */
export const readPersonToEdit = query({
  action: 'person.read_to_edit',
  input: v.object({ id: idOrNew }),
  async run({ db }, { id: person }) {
    if (person === null) return null;
    const found = await personById(db, person);
    if (!found) return refuse('not_found');
    const { disabledAt: _, ...kept } = found;
    return kept;
  }
});

/** The people who were chosen for an act, with what they hold, and the places that a role can be given for. Refuses `not_found` when one is not there. */
export const readChosen = query({
  action: 'person.read_chosen',
  input: v.object({ person: chosenPersons }),
  async run({ db, now, actor }, { person }) {
    const day = await today(db, now);
    const year = academicYearOf(day);
    const [people, held, campuses, groups] = await Promise.all([
      namesOf(db, person),
      rolesOfPersons(db, person, day),
      campusNames(db),
      groupChoices(db, [year, nextAcademicYear(year)])
    ]);
    if (people.length !== person.length) return refuse('not_found');
    return {
      today: day,
      people: people.map(({ disabledAt, ...one }) => ({ ...one, disabled: disabledAt !== null, isOwn: one.id === actor.person })),
      held: [...new Set(held.map(({ role }) => role))],
      campuses,
      groups: groups.map(({ id: value, name, academicYear }) => ({ id: value, name, academicYear })),
      year
    };
  }
});

/**
 * Adds a person, or saves name, address and language. The same form sent again (by its `key`) adds nobody else. Refuses `changed_meanwhile` with what
 * stands now, and an address that is somebody else's: two with one address would both be without the link by e-mail.
 */
export const savePerson = useCase({
  action: 'person.save',
  input: PersonForm,
  async run({ db, actor, now }, { id: given, version, key, ...values }) {
    const made = given ?? key ?? newTimedId(now);
    if (values.email && (await addressIsTaken(db, values.email, made))) return refuse('email_taken');
    if (given === null) {
      await insertPerson(db, actor.organisation, made, values, new Date(now));
      return { id: made };
    }
    if (!(await personById(db, given))) return refuse('not_found');
    return (await updatePerson(db, given, values, { version, today: await today(db, now) })) ? { id: given } : refuse('changed_meanwhile');
  },
  afterRefusal: async ({ db }, { id: given }) => (given ? ((await personById(db, given)) ?? null) : null),
  auditObject: (value) => value.id
});
