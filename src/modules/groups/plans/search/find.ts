import { blocksOf, textOf } from '../markdown.ts';
import { parts, type Plan, type PlanLanguage } from '../plan.ts';
import { keyOf, plain, word, wordsOf } from './key.ts';

/** A plan made ready to be searched: once for each of its texts. */
export interface Searchable {
  readonly language: PlanLanguage;
  /** Key → how much it says about the plan: a word of the title more than one of a step. */
  readonly weights: ReadonlyMap<string, number>;
  readonly words: ReadonlySet<string>;
  /** What an excerpt is taken from, in the order of the plan. */
  readonly passages: readonly string[];
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
  const passages = [
    ...plan.steps.flatMap(({ title, body, screens }) => [title, ...[body, ...screens].flatMap(linesOf)]),
    ...parts.flatMap((part) => linesOf(plan.parts[part]))
  ];
  const weights = new Map<string, number>();
  const words = new Set<string>();
  const add = (text: string, weight: number) => {
    for (const each of wordsOf(text)) {
      const key = keyOf(each, plan.language);
      words.add(each);
      weights.set(key, Math.max(weight, weights.get(key) ?? 0));
    }
  };
  add(plan.title, 8);
  add(plan.tags.join(' '), 6);
  add(plan.aim, 4);
  for (const passage of passages) add(passage, 1);
  add(plan.author, 1);
  return { language: plan.language, weights, words, passages };
}

/** Whether a plan has every word that is asked for, in whatever form, and how well; null where it has not. */
export function findIn(plan: Searchable, question: string): Hit | null {
  const asked = [...new Set(wordsOf(question.slice(0, longestQuestion)))];
  if (asked.length === 0) return null;
  let score = 0;
  for (const each of asked) {
    const best = weightOf(plan, each);
    if (best === 0) return null;
    score += best;
  }
  return { score, excerpt: excerptOf(plan, asked) };
}

/** How well a plan has one word: as itself, as the beginning of a longer one, or within one (kiusaaminen, nettikiusaaminen). */
function weightOf({ weights, words, language }: Searchable, asked: string): number {
  const key = keyOf(asked, language);
  let best = weights.get(key) ?? 0;
  for (const [other, weight] of weights) if (weight * 0.6 > best) best = Math.max(best, weight * alike(key, other));
  if (best > 0 || asked.length < shortestTyped) return best;
  for (const each of words) if (each.startsWith(asked)) return 0.5;
  return 0;
}

/** How near two keys are that are not the same: 0 to 0.6. */
function alike(key: string, other: string): number {
  if (key.length >= leastStart && other.startsWith(key)) return 0.6;
  if (other.length >= leastWithin && key.startsWith(other)) return 0.4;
  if (key.length >= leastWithin && other.includes(key)) return 0.3;
  return 0;
}

/** The passage with the most of the words, shortened around the first of them; nothing where no passage has one. */
function excerptOf({ passages, language }: Searchable, asked: readonly string[]): Piece[] {
  const keys = asked.map((each) => keyOf(each, language));
  const isHit = (found: string) => {
    const key = keyOf(plain(found), language);
    return (
      keys.some((one) => one === key || alike(one, key) > 0) ||
      asked.some((one) => one.length >= shortestTyped && plain(found).startsWith(one))
    );
  };
  let best = { hits: 0, passage: '' };
  for (const passage of passages) {
    const hits = new Set(
      wordsOf(passage)
        .filter(isHit)
        .map((found) => keyOf(found, language))
    ).size;
    if (hits > best.hits) best = { hits, passage };
  }
  return best.hits === 0 ? [] : shortened(pieces(best.passage, isHit));
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
