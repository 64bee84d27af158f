/** Two digits for each letter of the Finnish alphabet: digits before letters, å ä ö last. 00 and 01 are left for what separates. */
const LETTERS = [...'0123456789abcdefghijklmnopqrstuvwxyzåäö'];
const FIRST = 10;
const codes = new Map(LETTERS.map((letter, index) => [letter, String(FIRST + index)]));

/** Letters that Finnish sorts as another one and that Unicode does not take apart itself (CLDR root and `fi`). */
const sortedAs: ReadonlyMap<string, string> = new Map([
  ['æ', 'ä'],
  ['ø', 'ö'],
  ['õ', 'ö'],
  ['ő', 'ö'],
  ['ü', 'y'],
  ['ű', 'y'],
  ['ß', 'ss'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['ŋ', 'n'],
  ['ŧ', 't'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ʒ', 'z']
]);

/** Between words: before every letter, so that “af Björk” comes before “Afele”. */
const SPACE = '01';
/** Between parts, such as the family name and the given names: before everything. */
const PART = '00';

function codesOf(letter: string): string {
  const known = codes.get(letter);
  if (known !== undefined) return known;
  const other = sortedAs.get(letter);
  if (other !== undefined) return [...other].map(codesOf).join('');
  // What has an accent sorts as its letter; å, ä and ö were found above, before being taken apart.
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
  if (bare !== '' && bare !== letter) return [...bare].map(codesOf).join('');
  if (/[\s\p{Pd}]/u.test(letter)) return SPACE;
  // Other scripts after the Latin one, by code point; apostrophes, dots and the like do not count.
  return /[\p{L}\p{N}]/u.test(letter) ? `99${String(letter.codePointAt(0)).padStart(7, '0')}` : '';
}

/**
 * A key whose plain order is Finnish alphabetical order (å, ä, ö after z; other accents and case don't count; a space or a hyphen comes
 * before letters), for columns named `sort_key`. It holds digits only, since these are sorted alike by every collation that a database
 * may have. Give the parts in the order in which they decide: `sortKey(familyName, givenName)`. Equal keys are told apart by the id.
 */
export function sortKey(...parts: readonly string[]): string {
  return parts.map((part) => [...part.normalize('NFC').toLowerCase().trim()].map(codesOf).join('')).join(PART);
}
