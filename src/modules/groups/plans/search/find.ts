import { blocksOf, textOf } from '../markdown.ts';
import { parts, type Plan, type PlanLanguage } from '../plan.ts';
import { keyOf, plain, word, wordsOf } from './key.ts';

/** A plan made ready to be searched: once for each of its texts. */
export interface Searchable {
  readonly language: PlanLanguage;
  /** Key → how much it says about the plan: a word of the title more than one of a step. */
  readonly weights: ReadonlyMap<string, number>;
  /** Each word as it stands, and its key. */
  readonly words: ReadonlyMap<string, string>;
  /** What an excerpt is taken from, in the order of the plan, each with the keys of its words. */
  readonly passages: readonly Passage[];
}

interface Passage {
  readonly text: string;
  readonly keys: readonly string[];
}

/** A stretch of an excerpt; `hit` is a word that was asked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

export interface Hit {
  readonly score: number;
  /** Where it was found, if not in what a list shows of a plan anyway. */
  readonly excerpt: readonly Piece[];
}

/** What is asked is at most this long. */
export const longestQuestion = 100;
/** A part of a word finds it from so many letters on. */
const leastStart = 4;
const leastWithin = 5;
const shortestTyped = 3;
/** Words of an excerpt before the first hit, and in all. */
const [before, inAll] = [8, 26];

/** Makes a plan ready to be searched. O(its words). */
export function searchable(plan: Plan): Searchable {
  const weights = new Map<string, number>();
  const words = new Map<string, string>();
  /** One key for each word, made once. */
  const keysOf = (text: string, weight: number) =>
    wordsOf(text).map((each) => {
      const key = words.get(each) ?? keyOf(each, plan.language);
      words.set(each, key);
      weights.set(key, Math.max(weight, weights.get(key) ?? 0));
      return key;
    });
  keysOf(plan.title, 8);
  keysOf(plan.tags.join(' '), 6);
  keysOf(plan.aim, 4);
  keysOf(plan.author, 1);
  const passages = [
    ...plan.steps.flatMap(({ title, body, screens }) => [title, ...[body, ...screens].flatMap(linesOf)]),
    ...parts.flatMap((part) => linesOf(plan.parts[part]))
  ].map((text): Passage => ({ text, keys: keysOf(text, 1) }));
  return { language: plan.language, weights, words, passages };
}

/** Whether a plan has every word that is asked for, in whatever form, and how well; null where it has not. */
export function findIn(plan: Searchable, question: string): Hit | null {
  const asked = [...new Set(wordsOf(question.slice(0, longestQuestion)))];
  if (asked.length === 0) return null;
  const hits = new Set<string>();
  let score = 0;
  for (const each of asked) {
    const best = weightOf(plan, each, hits);
    if (best === 0) return null;
    score += best;
  }
  return { score, excerpt: excerptOf(plan, hits) };
}

/**
 * How well a plan has one word: as itself, as the beginning of a longer one, or within one (kiusaaminen, nettikiusaaminen).
 * @param hits takes the keys by which it was found
 */
function weightOf({ weights, words, language }: Searchable, asked: string, hits: Set<string>): number {
  const key = keyOf(asked, language);
  let best = 0;
  for (const [other, weight] of weights) {
    const likeness = other === key ? 1 : alike(key, other);
    if (likeness > 0) hits.add(other);
    best = Math.max(best, weight * likeness);
  }
  if (best > 0 || asked.length < shortestTyped) return best;
  for (const [each, its] of words) {
    if (!each.startsWith(asked)) continue;
    hits.add(its);
    best = 0.5;
  }
  return best;
}

/** How near two keys are that are not the same: 0 to 0.6. */
function alike(key: string, other: string): number {
  if (key.length >= leastStart && other.startsWith(key)) return 0.6;
  if (other.length >= leastWithin && key.startsWith(other)) return 0.4;
  if (key.length >= leastWithin && other.includes(key)) return 0.3;
  return 0;
}

/** The passage with the most of what was found, shortened around the first of it; nothing where no passage has any. */
function excerptOf({ passages, language }: Searchable, hits: ReadonlySet<string>): Piece[] {
  let best = { count: 0, text: '' };
  for (const { text, keys } of passages) {
    const count = new Set(keys.filter((key) => hits.has(key))).size;
    if (count > best.count) best = { count, text };
  }
  return best.count === 0 ? [] : shortened(pieces(best.text, (found) => hits.has(keyOf(plain(found), language))));
}

function pieces(passage: string, isHit: (found: string) => boolean): Piece[] {
  const cut: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of passage.matchAll(word)) {
    if (index > from) cut.push({ text: passage.slice(from, index), hit: false });
    cut.push({ text: found, hit: isHit(found) });
    from = index + found.length;
  }
  if (from < passage.length) cut.push({ text: passage.slice(from), hit: false });
  return cut;
}

function shortened(all: readonly Piece[]): Piece[] {
  // Words and what is between them take turns.
  const first = Math.max(0, all.findIndex(({ hit }) => hit) - before * 2);
  const last = Math.min(all.length, first + inAll * 2);
  const joined: Piece[] = [];
  if (first > 0) joined.push({ text: '… ', hit: false });
  for (const piece of all.slice(first, last)) {
    const previous = joined.at(-1);
    if (previous && previous.hit === piece.hit) joined[joined.length - 1] = { text: previous.text + piece.text, hit: piece.hit };
    else joined.push(piece);
  }
  return last < all.length ? [...joined, { text: ' …', hit: false }] : joined;
}

/** The blocks of a Markdown text as plain lines. */
const linesOf = (text: string) => blocksOf(text).flatMap(textOf);
