import * as v from 'valibot';
import { emailOrNone } from '../administration/fields.ts';
import { academicYearOf, isAcademicYear } from '../administration/academic-year.ts';
import { roles, type Role } from '../roles.ts';
import { roleNames } from '../ui/role-words.ts';
import type { ImportField } from './columns.ts';
import { readDay } from './days.ts';

/** A row of a file as it stood: its number there (the titles are row 1) and its cells. */
export interface RawRow {
  row: number;
  cells: string[];
}

/** What is wrong at one place of a file. */
export interface Fault {
  row: number;
  field: ImportField | 'row';
  code: FaultCode;
  value: string;
}

export const faultCodes = [
  'register_needed', // a person without a number: the address is no key
  'register_long',
  'identity_code', // the number has the shape of a personal identity code
  'register_differs', // the same number with another name or address further up
  'name_needed',
  'name_long',
  'email_wrong',
  'email_twice', // two numbers with one address
  'email_known', // somebody without a number has the address: the same person?
  'email_held', // somebody with another number has the address
  'language_unknown',
  'role_unknown',
  'admin_not_here', // administrators are not made by an import
  'role_place', // the role can't be given there
  'place_needed',
  'campus_long',
  'campus_needed', // a new group needs one
  'campus_taken', // the short name is another campus's
  'group_long',
  'group_needed',
  'group_elsewhere', // the group is on another campus
  'group_twice', // a student in two groups of one year
  'programme_unknown',
  'programme_differs',
  'year_wrong',
  'year_past',
  'day_wrong',
  'own_rights'
] as const;
export type FaultCode = (typeof faultCodes)[number];

export interface ImportRow {
  row: number;
  /** Null where the row is about places alone. */
  person: {
    registerId: string;
    givenName: string;
    familyName: string;
    email: string | null;
    language: 'fi' | 'fi-x-selko' | 'sv' | 'en' | null;
    role: Exclude<Role, 'admin'>;
    lastDay: string | null;
  } | null;
  campus: string | null;
  group: { name: string; academicYear: string; programme: Programme | null } | null;
}

export type Programme = 'vocational_qualification' | 'opistovuosi' | 'tuva' | 'telma';

const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
const wordsOf = <T extends string>(entries: readonly (readonly [T, readonly string[]])[]): ReadonlyMap<string, T> =>
  new Map(entries.flatMap(([value, words]) => [value, ...words].map((word): [string, T] => [plain(word), value])));

const languageWords = wordsOf([
  ['fi', ['suomi', 'finska', 'finnish']],
  ['fi-x-selko', ['selkosuomi', 'lättläst finska', 'plain finnish']],
  ['sv', ['ruotsi', 'svenska', 'swedish']],
  ['en', ['englanti', 'engelska', 'english']]
] as const);
const programmeWords = wordsOf([
  [
    'vocational_qualification',
    ['ammatillinen tutkinto', 'ammatillinen perustutkinto', 'yrkesexamen', 'yrkesinriktad examen', 'vocational qualification']
  ],
  ['opistovuosi', []],
  ['tuva', []],
  ['telma', []]
] as const);
const roleWords = wordsOf(
  roles.map((role) => [role, (['fi', 'fi-x-selko', 'sv', 'en'] as const).map((locale) => roleNames[role]({}, { locale }))] as const)
);
/** The Finnish personal identity code (Digital and Population Data Services Agency): six digits, a sign of the century, three digits and a check. */
const identityCode = /^\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]$/i;
const control = /\p{Cc}/u;

/** A row in the product's own terms, with everything that is wrong in it; null where nothing stands in it. */
export function readRow(
  { row, cells }: RawRow,
  columns: readonly (ImportField | '')[],
  today: string
): { read: ImportRow | null; faults: Fault[] } | null {
  const at = (field: ImportField): string => {
    const place = columns.indexOf(field);
    return place < 0 ? '' : (cells[place] ?? '').trim();
  };
  if (!columns.some((field) => field !== '' && at(field) !== '')) return null;
  const faults: Fault[] = [];
  const fault = (field: Fault['field'], code: FaultCode) => {
    faults.push({ row, field, code, value: field === 'row' ? '' : at(field).slice(0, 200) });
    return null;
  };
  const short = (field: ImportField, code: FaultCode, most: number) => {
    const text = at(field);
    return text.length > most || control.test(text) ? fault(field, code) : text || null;
  };
  const one = <T extends string>(field: ImportField, words: ReadonlyMap<string, T>, code: FaultCode): T | null =>
    at(field) === '' ? null : (words.get(plain(at(field))) ?? fault(field, code));

  const campus = short('campus', 'campus_long', 100);
  const groupName = short('group', 'group_long', 60);
  const programme = one('programme', programmeWords, 'programme_unknown');
  const year = at('academicYear') === '' ? academicYearOf(today) : at('academicYear').replace(/\s*[–—/-]\s*/u, '-');
  if (!isAcademicYear(year)) fault('academicYear', 'year_wrong');
  const group = groupName === null || !isAcademicYear(year) ? null : { name: groupName, academicYear: year, programme };

  const ofPerson = (['registerId', 'givenName', 'familyName', 'email', 'role', 'language', 'lastDay'] as const).some(
    (field) => at(field) !== ''
  );
  if (!ofPerson) {
    if (at('campus') === '' && at('group') === '') fault('row', 'place_needed');
    return { read: faults.length > 0 ? null : { row, person: null, campus, group }, faults };
  }

  const registerId = at('registerId') === '' ? fault('registerId', 'register_needed') : short('registerId', 'register_long', 100);
  if (registerId && identityCode.test(registerId)) {
    // Not even its shape is kept: the value is left out of what is told.
    faults.push({ row, field: 'registerId', code: 'identity_code', value: '' });
  }
  const name = (field: 'givenName' | 'familyName') => (at(field) === '' ? fault(field, 'name_needed') : short(field, 'name_long', 100));
  const [givenName, familyName] = [name('givenName'), name('familyName')];
  const address = v.safeParse(emailOrNone, at('email'));
  if (!address.success) fault('email', 'email_wrong');
  const language = one('language', languageWords, 'language_unknown');
  const role = at('role') === '' ? 'student' : one('role', roleWords, 'role_unknown');
  if (role === 'admin') fault('role', 'admin_not_here');
  const lastDay = at('lastDay') === '' ? null : (readDay(at('lastDay')) ?? fault('lastDay', 'day_wrong'));
  if (faults.length > 0 || !registerId || !givenName || !familyName || !role || role === 'admin') return { read: null, faults };
  const email = address.success ? address.output : null;
  return { read: { row, person: { registerId, givenName, familyName, email, language, role, lastDay }, campus, group }, faults };
}
