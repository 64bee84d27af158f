/** What a column of a file can mean. */
export const importFields = [
  'registerId',
  'givenName',
  'familyName',
  'email',
  'language',
  'role',
  'campus',
  'group',
  'programme',
  'academicYear',
  'lastDay'
] as const;
export type ImportField = (typeof importFields)[number];

export const isImportField = (name: unknown): name is ImportField => importFields.some((field) => field === name);

/**
 * Plain words for each, in Finnish, Swedish and English. No student register's own column names: of those nobody here has a source, so whoever has
 * such a file says once what its columns mean, and that is remembered.
 */
const words: Record<ImportField, readonly string[]> = {
  registerId: [
    'numero',
    'numero rekisterissä',
    'opiskelijanumero',
    'henkilönumero',
    'nummer',
    'nummer i registret',
    'studerandenummer',
    'studentnummer',
    'number',
    'number in the register',
    'student number'
  ],
  givenName: ['etunimi', 'etunimet', 'förnamn', 'given name', 'given names', 'first name', 'first names'],
  familyName: ['sukunimi', 'efternamn', 'släktnamn', 'family name', 'last name', 'surname'],
  email: ['sähköposti', 'sähköpostiosoite', 'e-post', 'e-postadress', 'e-mail', 'e-mail address', 'email', 'email address'],
  language: ['kieli', 'asiointikieli', 'språk', 'kontaktspråk', 'language'],
  role: ['rooli', 'roll', 'role'],
  campus: ['kampus', 'toimipiste', 'campus', 'verksamhetsställe'],
  group: ['ryhmä', 'opiskelijaryhmä', 'grupp', 'studerandegrupp', 'group', 'teaching group'],
  programme: ['koulutus', 'koulutusmuoto', 'utbildning', 'utbildningsform', 'programme'],
  academicYear: ['lukuvuosi', 'läsår', 'academic year'],
  lastDay: ['viimeinen päivä', 'päättyy', 'päättymispäivä', 'sista dag', 'slutdatum', 'last day', 'end date']
};

/** A title as it is compared and remembered: case, punctuation and doubled spaces don't count. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s._:*]+/gu, ' ')
    .trim();

const known: ReadonlyMap<string, ImportField> = new Map(
  importFields.flatMap((field) => words[field].map((word): [string, ImportField] => [titleKey(word), field]))
);

/**
 * What each column means: as it was remembered, else by its title; '' for what is not known or stands twice.
 * @param remembered title key → field, or '' for a column that is left out
 */
export function guessColumns(headers: readonly string[], remembered: Readonly<Record<string, string>>): (ImportField | '')[] {
  const taken = new Set<string>();
  return headers.map((title) => {
    const key = titleKey(title);
    const field = Object.hasOwn(remembered, key) ? remembered[key] : known.get(key);
    if (!isImportField(field) || taken.has(field)) return '';
    taken.add(field);
    return field;
  });
}

/** Whether every column's meaning is known without asking: an unknown one was left out on purpose before. */
export function allKnown(headers: readonly string[], remembered: Readonly<Record<string, string>>): boolean {
  const guessed = guessColumns(headers, remembered);
  return headers.every((title, place) => guessed[place] !== '' || title.trim() === '' || remembered[titleKey(title)] === '');
}

/** What is wrong with a choice of columns: a code, or null. People need a number and both names; places need a campus or a group. */
export function faultOfColumns(columns: readonly (ImportField | '')[]): 'columns_twice' | 'columns_needed' | null {
  const chosen = columns.filter((field) => field !== '');
  if (new Set(chosen).size < chosen.length) return 'columns_twice';
  const has = (field: ImportField) => chosen.includes(field);
  const ofPeople = (['registerId', 'givenName', 'familyName', 'email', 'role', 'language', 'lastDay'] as const).some(has);
  if (ofPeople && !(has('registerId') && has('givenName') && has('familyName'))) return 'columns_needed';
  return ofPeople || has('campus') || has('group') ? null : 'columns_needed';
}
