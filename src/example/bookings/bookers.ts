import { proposeNickname } from '#modules/scheduling/nickname.ts';
import type { Meeting } from './host-day.ts';
import type { Host } from '../hosts.ts';
import type { People, Person } from '../people.ts';
import type { CampusSlug } from '../places.ts';
import { chance, pick, pickWeighted, type Random } from '../random.ts';

/** Who has a meeting: a person or a nickname, and the language chosen. */
export interface Booker {
  readonly person: string | null;
  readonly nickname: string | null;
  readonly language: Person['language'];
}

export interface Bookers {
  readonly people: People;
  /** Ids of those who have a meeting already. */
  readonly taken: Set<string>;
  /** Those who get the first meetings that suit them. */
  readonly first: Person[];
}

const NICKNAMES = 0.34;
const visitorLanguages: readonly (readonly [Person['language'], number])[] = [
  ['fi', 74],
  ['fi-x-selko', 9],
  ['sv', 10],
  ['en', 7]
];

/**
 * For what is to come: nobody has two meetings, the student with the long name is seen on the first day, and the first two students,
 * who are the ones offered for a look around, have one soon after.
 */
export function personsToCome(people: People): { readonly taken: Set<string>; firstOn(date: string, today: string): Person[] } {
  const first: Person[] = [people.longNamed];
  const later = people.students.slice(0, 2);
  const taken = new Set([people.longNamed, ...later].map(({ id }) => id));
  return {
    taken,
    firstOn(date, today) {
      if (date > today) first.push(...later.splice(0));
      return first;
    }
  };
}

function named(bookers: Bookers, person: Person): Booker {
  bookers.taken.add(person.id);
  return { person: person.id, nickname: null, language: person.language };
}

/** Somebody for the meeting: of the staff for the staff's service, else a student, mostly of that campus, or a nickname where one may be. */
export function chosenBooker(random: Random, bookers: Bookers, host: Host, meeting: Meeting, nicknameMayBe: boolean): Booker {
  const { people, taken, first } = bookers;
  const suits = (campus: CampusSlug | undefined) =>
    campus === undefined || meeting.modality !== 'campus' || host.campusIds[campus] === meeting.campusId;
  if (!meeting.service.forStaff) {
    // Those who come first study in Järvenpää.
    const next = suits('jarvenpaa') ? first.shift() : undefined;
    if (next) return named(bookers, next);
    if (nicknameMayBe && chance(random, NICKNAMES)) {
      return { person: null, nickname: proposeNickname(random), language: pickWeighted(random, visitorLanguages) };
    }
  }
  const all: readonly (Person & { campus?: CampusSlug })[] = meeting.service.forStaff ? people.colleagues : people.students;
  const free = all.filter(({ id }) => !taken.has(id));
  const near = free.filter(({ campus }) => suits(campus));
  return named(bookers, pick(random, near.length > 0 ? near : free));
}
