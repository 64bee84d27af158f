import { firstDayOf, lastDayOf } from '../administration/academic-year.ts';
import { fits, type Place } from '../administration/role-places.ts';
import type { Role } from '../roles.ts';
import type { Fault, FaultCode, ImportRow, Programme } from './rows.ts';

// What only the file as a whole can tell: which places it names, and whether its rows agree with each other.

/** The campuses and groups that there are, as far as a file is matched with them. */
export interface KnownPlaces {
  campuses: readonly { id: string; name: string; slug: string }[];
  groups: readonly { id: string; name: string; academicYear: string; campus: string; programme: string }[];
}

export interface NewCampus {
  id: string;
  row: number;
  name: string;
  slug: string;
}
export interface NewGroup {
  id: string;
  row: number;
  name: string;
  academicYear: string;
  campus: string;
  programme: Programme;
}

/** What a file wants of one person: one role at one place. */
export interface Wanted {
  row: number;
  role: Exclude<Role, 'admin'>;
  place: Place;
  /** The academic year of a group. */
  year: string | null;
  startsOn: string;
  lastDay: string | null;
}
/** What a file says of one person, over all its rows. */
export interface WantedPerson {
  row: number;
  registerId: string;
  givenName: string;
  familyName: string;
  email: string | null;
  language: 'fi' | 'fi-x-selko' | 'sv' | 'en' | null;
  wanted: Wanted[];
}

const nameKey = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** @param slugOf a name as the part of an address: two names that have the same one are the same campus. */
export function readWhole(
  rows: readonly ImportRow[],
  known: KnownPlaces,
  { today, newId, slugOf }: { today: string; newId: () => string; slugOf: (name: string) => string }
) {
  const faults: Fault[] = [];
  const campuses = campusesOf(known, newId, slugOf);
  const groups = groupsOf(known, newId);
  const people = new Map<string, WantedPerson>();
  const addresses = new Map<string, string>();
  /** Whose group in a year it is: number and year → group. */
  const studiesIn = new Map<string, string>();

  for (const read of rows) {
    const { row, person, group } = read;
    let wrong = false;
    const fault = (field: Fault['field'], code: FaultCode, value: string) => {
      wrong = true;
      faults.push({ row, field, code, value });
      return null;
    };
    const campus = read.campus === null ? null : (campuses.find(read.campus, row) ?? fault('campus', 'campus_taken', read.campus));
    const inGroup = group === null || wrong ? null : groups.find(group, campus ?? onlyOne(known.campuses), row, fault);
    if (person === null || wrong) continue;

    const place = placeFor(person.role, inGroup?.id ?? null, campus);
    if (place === null) {
      if (campus === null && inGroup === null) fault('row', 'place_needed', '');
      else fault('role', person.role === 'instructor' || person.role === 'student' ? 'group_needed' : 'role_place', '');
      continue;
    }
    const year = inGroup && place.kind === 'group' ? inGroup.academicYear : null;
    if (year !== null && lastDayOf(year) < today) {
      fault('academicYear', 'year_past', year);
      continue;
    }
    const { role, lastDay, ...said } = person;
    const first = people.get(said.registerId);
    const same = (['givenName', 'familyName', 'email', 'language'] as const).every((name) => !first || first[name] === said[name]);
    if (!same) fault('registerId', 'register_differs', said.registerId);
    const address = said.email?.toLowerCase();
    if (address !== undefined) {
      if ((addresses.get(address) ?? said.registerId) !== said.registerId) fault('email', 'email_twice', said.email ?? '');
      addresses.set(address, said.registerId);
    }
    if (role === 'student' && year !== null) {
      const key = `${year} ${said.registerId}`;
      if ((studiesIn.get(key) ?? place.id) !== place.id) fault('group', 'group_twice', group?.name ?? '');
      studiesIn.set(key, place.id ?? '');
    }
    if (wrong) continue;
    const wanted: Wanted = { row, role, place, year, startsOn: year === null ? today : later(today, firstDayOf(year)), lastDay };
    if (first) first.wanted.push(wanted);
    else people.set(said.registerId, { row, ...said, wanted: [wanted] });
  }
  return { people: [...people.values()], campuses: campuses.made, groups: groups.made, faults };
}

/** A student's or an instructor's role is for the group where one is named; the others' for the campus. None is for the whole school: that is given by hand. */
function placeFor(role: Exclude<Role, 'admin'>, group: string | null, campus: string | null): Place | null {
  const inGroup: Place | null = group === null ? null : { kind: 'group', id: group };
  if (inGroup && fits(role, inGroup)) return inGroup;
  const onCampus: Place | null = campus === null ? null : { kind: 'campus', id: campus };
  return onCampus && fits(role, onCampus) ? onCampus : null;
}

const later = (a: string, b: string) => (a > b ? a : b);
const onlyOne = (campuses: KnownPlaces['campuses']) => (campuses.length === 1 ? (campuses[0]?.id ?? null) : null);

function campusesOf(known: KnownPlaces, newId: () => string, slugOf: (name: string) => string) {
  const byName = new Map(known.campuses.map(({ id, name }) => [nameKey(name), id]));
  const bySlug = new Map(known.campuses.map((one) => [one.slug, { id: one.id, isItsOwn: slugOf(one.name) === one.slug }]));
  const made: NewCampus[] = [];
  return {
    made,
    /** @returns the campus of that name, there or new; null when its short name belongs to a campus that is called otherwise now. */
    find(name: string, row: number): string | null {
      const key = nameKey(name);
      const found = byName.get(key);
      if (found !== undefined) return found;
      const slug = slugOf(name);
      const alike = bySlug.get(slug);
      if (alike) return alike.isItsOwn ? alike.id : null;
      const id = newId();
      made.push({ id, row, name, slug });
      byName.set(key, id);
      bySlug.set(slug, { id, isItsOwn: true });
      return id;
    }
  };
}

type FoundGroup = Pick<KnownPlaces['groups'][number], 'id' | 'academicYear' | 'campus' | 'programme'>;

function groupsOf(known: KnownPlaces, newId: () => string) {
  const keyOf = (name: string, year: string) => `${year} ${nameKey(name)}`;
  const byName = new Map<string, FoundGroup>(known.groups.map((group) => [keyOf(group.name, group.academicYear), group]));
  const made: NewGroup[] = [];
  return {
    made,
    find(
      { name, academicYear, programme }: NonNullable<ImportRow['group']>,
      campus: string | null,
      row: number,
      fault: (field: Fault['field'], code: FaultCode, value: string) => null
    ): FoundGroup | null {
      const found = byName.get(keyOf(name, academicYear));
      if (found) {
        if (campus !== null && campus !== found.campus) return fault('campus', 'group_elsewhere', name);
        return programme !== null && programme !== found.programme ? fault('programme', 'programme_differs', name) : found;
      }
      if (campus === null) return fault('campus', 'campus_needed', name);
      const group: NewGroup = { id: newId(), row, name, academicYear, campus, programme: programme ?? 'vocational_qualification' };
      made.push(group);
      byName.set(keyOf(name, academicYear), group);
      return group;
    }
  };
}
