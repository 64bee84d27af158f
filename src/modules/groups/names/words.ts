import { lowerTails } from './data/tails.ts';
import type { Span } from './identity-code.ts';

/** A word of a text as the finder of names reads it. */
export type Word = Span & {
  readonly text: string;
  readonly small: string;
  readonly capital: boolean;
  /** All in capitals: an abbreviation, or somebody in a hurry. */
  readonly shouted: boolean;
  readonly digits: boolean;
  /** It begins a sentence, a line or what is quoted: its capital says nothing. */
  readonly first: boolean;
  /** After a hyphen: `name` with a capital (Anna-Maria), `small` without (Kahoot-kisa). */
  readonly tail: 'none' | 'name' | 'small';
  /** What follows the hyphen is who somebody is: Mika-opettaja. */
  readonly ofRole: boolean;
  /** What stands between it and the word before: a mark, or nothing but a space. */
  readonly before: string;
  readonly numberAfter: boolean;
};

const pattern = /\p{L}[\p{L}\p{M}\d]*(?:[-'’‑][\p{L}\d]+)*(?::\p{Ll}+)?/gu;
const starts = /^$|[.!?:…•*|>→"“”«»(\n\r]|(?:^|\s)[-–—]\s*$/u;
const tails = new Set(lowerTails.trim().split(/\s+/));

export function wordsIn(text: string): Word[] {
  let end = 0;
  return [...text.matchAll(pattern)].map((match) => {
    const [from, said] = [match.index, match[0]];
    const before = text.slice(end, from);
    const first = end === 0 || (starts.test(before) && !isAbbreviated(text.slice(Math.max(0, end - 6), end), before));
    end = from + said.length;
    return { from, to: end, before, first, numberAfter: /^ (?:\d|\p{Lu}(?![\p{L}.]))/u.test(text.slice(end, end + 3)), ...shapeOf(said) };
  });
}

function shapeOf(said: string) {
  const letters = said.replace(/[^\p{L}]/gu, '');
  const parts = said.split(/[-‑]/);
  const tail =
    parts.length === 1 ? ('none' as const) : parts.slice(1).every((part) => /^\p{Lu}/u.test(part)) ? ('name' as const) : ('small' as const);
  const ofRole = tail === 'small' && tails.has(parts[1] ?? '');
  return {
    text: said,
    small: said.toLowerCase(),
    capital: /^\p{Lu}/u.test(said),
    shouted: letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
    digits: /\d/.test(said),
    tail,
    ofRole
  };
}

/** "t.ex. Saga", "kl. 9", "esim. Mika": the full stop of an abbreviation ends no sentence. */
const isAbbreviated = (ending: string, before: string) =>
  before.trim() === '.' && /(?:^|[\s.(])(?:t|ex|bl|a|esim|mm|ns|ks|ym|tms|kl|klo|nk|dvs|s|k|o|st|sk|ev|ca|n|p|vs|jne)$/u.test(ending);

/** Only a space stands between it and the word before. */
export const joins = (word: Word | undefined) => word !== undefined && /^[ \u00a0]$/.test(word.before);

/** The words of a list that is written down in one text, in small letters. */
export const wordSet = (...texts: string[]) => new Set(texts.join(' ').trim().toLowerCase().split(/\s+/));
