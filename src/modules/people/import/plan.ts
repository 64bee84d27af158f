import { addDays } from '#platform/time/date.ts';
import type { Role } from '../roles.ts';
import type { Fault } from './rows.ts';
import type { NewCampus, NewGroup, Wanted, WantedPerson } from './whole-file.ts';

/** A person as they are now, with the roles that are held or to come and the groups that they study in. */
export interface KnownPerson {
  id: string;
  registerId: string | null;
  givenName: string;
  familyName: string;
  email: string | null;
  language: string;
  version: number;
  roles: readonly {
    assignment: string;
    role: Role;
    campus: string | null;
    group: string | null;
    startsOn: string;
    endsOn: string | null;
  }[];
  groups: readonly { id: string; academicYear: string }[];
}

interface PersonValues {
  registerId: string;
  givenName: string;
  familyName: string;
  email: string | null;
  language: string;
}

/** One thing that an import does; `row` is the row of the file that asks for it (0: that a complete file does not name somebody). */
export type ImportAct = { row: number } & (
  | { what: 'campus'; campus: string; stands: Pick<NewCampus, 'name' | 'slug'> }
  | { what: 'group'; group: string; campus: string; stands: Pick<NewGroup, 'name' | 'academicYear' | 'programme'> }
  | { what: 'added'; person: string; stands: PersonValues }
  | {
      what: 'changed';
      person: string;
      version: number;
      stands: PersonValues;
      stood: Omit<PersonValues, 'registerId'> & { registerId: string | null };
    }
  | {
      what: 'given';
      person: string;
      assignment: string;
      role: Role;
      campus: string | null;
      group: string | null;
      startsOn: string;
      endsOn: string | null;
    }
  | { what: 'ended'; person: string; assignment: string; endsOn: string; endedBefore: string | null }
  | { what: 'moved'; person: string; from: string | null; group: string | null }
);

interface Facts {
  today: string;
  newId: () => string;
  /** Who confirms: nobody changes own rights. */
  actor: string;
  /** Rows of which the administrator said that they are the person with the same address. */
  same: ReadonlySet<number>;
}

/** What becomes of one person of a file. Nothing where all is so already: the same file a second time changes nothing. */
export function planPerson(
  wanted: WantedPerson,
  byNumber: KnownPerson | undefined,
  byAddress: KnownPerson | undefined,
  facts: Facts
): { acts: ImportAct[]; faults: Fault[] } {
  const { row, registerId } = wanted;
  const joined = !byNumber && byAddress?.registerId === null && facts.same.has(row) ? byAddress : undefined;
  const now = byNumber ?? joined;
  if (byAddress && byAddress.id !== now?.id) {
    const code = byAddress.registerId === null && !byNumber ? 'email_known' : 'email_held';
    return { acts: [], faults: [{ row, field: 'email', code, value: wanted.email ?? '' }] };
  }
  const stands: PersonValues = {
    registerId,
    givenName: wanted.givenName,
    familyName: wanted.familyName,
    // What a file leaves empty stays as it is.
    email: wanted.email ?? now?.email ?? null,
    language: wanted.language ?? now?.language ?? 'fi'
  };
  if (!now) {
    const person = facts.newId();
    const ofNobody = { id: person, roles: [], groups: [] };
    return { acts: [{ row, what: 'added', person, stands }, ...planRoles(wanted, ofNobody, facts)], faults: [] };
  }
  const { id: person, version, roles: _, groups: __, ...stood } = now;
  const acts: ImportAct[] = [];
  if ((['registerId', 'givenName', 'familyName', 'email', 'language'] as const).some((name) => stands[name] !== stood[name]))
    acts.push({ row, what: 'changed', person, version, stands, stood });
  const ofRights = planRoles(wanted, now, facts);
  if (person === facts.actor && ofRights.length > 0)
    return { acts: [], faults: [{ row: ofRights[0]?.row ?? row, field: 'role', code: 'own_rights', value: '' }] };
  return { acts: [...acts, ...ofRights], faults: [] };
}

type Holder = Pick<KnownPerson, 'id' | 'roles' | 'groups'>;

function planRoles({ wanted }: WantedPerson, now: Holder, facts: Facts): ImportAct[] {
  const done = new Set<string>();
  return wanted.flatMap((one) => {
    const key = `${one.role} ${one.place.id}`;
    if (done.has(key)) return [];
    done.add(key);
    const past = one.lastDay !== null && one.lastDay < facts.today;
    return [...(one.role === 'student' && !past ? planGroup(one, now, facts) : []), ...planRole(one, now, facts)];
  });
}

/** A role is given, or its last day set; one whose last day is over and that nobody holds is nothing. */
function planRole({ row, role, place, startsOn, lastDay }: Wanted, { id: person, roles }: Holder, { today, newId }: Facts): ImportAct[] {
  const held = roles.find((one) => one.role === role && (one.group ?? one.campus) === place.id);
  if (held) {
    if (lastDay === null || lastDay === held.endsOn) return [];
    // What is over stays over; and nobody's role ended longer ago than yesterday, as when a person ends it: days later its holder might be removed for it.
    if (held.endsOn !== null && held.endsOn < today && lastDay <= held.endsOn) return [];
    const endsOn = notBefore(later(lastDay, addDays(today, -1)), held.startsOn);
    return endsOn === held.endsOn ? [] : [{ row, what: 'ended', person, assignment: held.assignment, endsOn, endedBefore: held.endsOn }];
  }
  if (lastDay !== null && lastDay < later(today, startsOn)) return [];
  const at = { campus: place.kind === 'campus' ? place.id : null, group: place.kind === 'group' ? place.id : null };
  return [{ row, what: 'given', person, assignment: newId(), role, ...at, startsOn, endsOn: lastDay }];
}

/** A student comes into the group, out of the other groups of its academic year; the roles there end. */
function planGroup({ row, place, year }: Wanted, { id: person, groups, roles }: Holder, { today }: Facts): ImportAct[] {
  if (place.kind !== 'group' || year === null) return [];
  const others = groups.filter(({ id, academicYear }) => academicYear === year && id !== place.id).map(({ id }) => id);
  const there = groups.some(({ id }) => id === place.id);
  const [first = null, ...more] = others;
  return [
    ...(there ? [] : [{ row, what: 'moved' as const, person, from: first, group: place.id }]),
    ...(there ? others : more).map((from) => ({ row, what: 'moved' as const, person, from, group: null })),
    ...leaveRoles(row, person, roles, others, today)
  ];
}

function leaveRoles(row: number, person: string, roles: KnownPerson['roles'], groups: readonly string[], today: string): ImportAct[] {
  return roles.flatMap((held) => {
    if (held.role !== 'student' || held.group === null || !groups.includes(held.group)) return [];
    const endsOn = notBefore(addDays(today, -1), held.startsOn);
    return [{ row, what: 'ended' as const, person, assignment: held.assignment, endsOn, endedBefore: held.endsOn }];
  });
}

/** Somebody whom a complete file does not name leaves the group that it names. */
export function planLeaving(person: KnownPerson, group: string, today: string): ImportAct[] {
  return [
    { row: 0, what: 'moved', person: person.id, from: group, group: null },
    ...leaveRoles(0, person.id, person.roles, [group], today)
  ];
}

const later = (a: string, b: string) => (a > b ? a : b);
/** A role that ends on its first day has lasted no day: its last day lies before its first. */
const notBefore = (day: string, startsOn: string) => later(day, addDays(startsOn, -1));
