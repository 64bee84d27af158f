import * as v from 'valibot';
import { sortKey } from '#platform/sort-key.ts';
import { roles } from '../roles.ts';
import { id } from './fields.ts';

export const peopleSorts = ['name', 'name_desc', 'newest'] as const;
export type PeopleSort = (typeof peopleSorts)[number];

/** So many people are on one page of the list. */
export const onOnePage = 50;

const none = v.literal('');
/** What a list of people is asked for; what can't be read is as if it had not been asked. */
export const PeopleSearch = v.object({
  q: v.fallback(v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(100)), ''),
  role: v.fallback(v.optional(v.union([none, v.literal('none'), v.picklist(roles)]), ''), ''),
  campus: v.fallback(v.optional(v.union([none, id]), ''), ''),
  group: v.fallback(v.optional(v.union([none, id]), ''), ''),
  sort: v.fallback(v.optional(v.picklist(peopleSorts), 'name'), 'name'),
  after: v.fallback(v.optional(v.union([none, id]), ''), ''),
  before: v.fallback(v.optional(v.union([none, id]), ''), '')
});

interface Range {
  from: string;
  before: string;
}

/** One way in which words can mean a person: all given parts must hold. Ranges of the keys that the table keeps. */
export interface NameRange {
  family?: Range;
  given?: Range;
  email?: Range;
}

/**
 * The ways in which words mean a person: as the beginning of the family name, of the given names, of both in either order, or of the e-mail. Null for no
 * words. Words without a letter or digit mean nobody.
 */
export function namesMeant(q: string): NameRange[] | null {
  const text = q.trim().replace(/\s+/g, ' ');
  if (text === '') return null;
  const ways: NameRange[] = [];
  const whole = keyRange(text);
  if (whole) ways.push({ family: whole }, { given: whole });
  const words = text.replaceAll(',', ' ').split(/\s+/).filter(Boolean);
  for (let cut = 1; cut < words.length && cut <= 3; cut++) {
    const first = keyRange(words.slice(0, cut).join(' '));
    const last = keyRange(words.slice(cut).join(' '));
    if (first && last) ways.push({ family: first, given: last }, { given: first, family: last });
  }
  if (!text.includes(' ')) {
    const address = text.toLowerCase();
    ways.push({ email: { from: address, before: `${address}\u{10FFFF}` } });
  }
  return ways;
}

/** All sort keys that begin like this text's: digits, so that the next number is the end of the range. */
function keyRange(text: string): Range | null {
  const from = sortKey(text);
  if (from === '') return null;
  return { from, before: (BigInt(from) + 1n).toString().padStart(from.length, '0') };
}

/** A name as a search compares it, for what is looked through in memory (groups). */
export function beginsLike(name: string, q: string): boolean {
  const wanted = sortKey(q);
  return wanted !== '' && sortKey(name).startsWith(wanted);
}
