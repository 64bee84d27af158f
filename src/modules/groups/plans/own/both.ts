import { diffArrays } from 'diff';
import { tagsOf, type Draft } from './draft.ts';

/** Two drafts in one, and in how many places both had changed the same: there both stand after each other, to be mended by whoever reads it. */
export interface Both {
  readonly draft: Draft;
  readonly clashes: number;
}

/**
 * What two have made of one text, in one: what only one of them changed is as that one has it. `began` is what both began from; null: nothing that is kept, and then
 * what the two share stands for it. Of what both changed the first writer's own comes first; a licence cannot be two, and is the first writer's.
 */
export function bothDrafts(began: Draft | null, mine: Draft, theirs: Draft): Both {
  let clashes = 0;
  const field = (name: 'title' | 'aim' | 'licence' | 'author', join: (own: string, other: string) => string) => {
    const [own, other] = [mine[name], theirs[name]];
    if (own === other || other === began?.[name]) return own;
    if (own === began?.[name]) return other;
    clashes += 1;
    return join(own, other);
  };
  const body = bothTexts(began?.body ?? null, mine.body, theirs.body);
  const draft = {
    title: field('title', (own, other) => `${own} / ${other}`),
    aim: field('aim', (own, other) => `${own} ${other}`),
    language: mine.language,
    themes: bothLists(began?.themes ?? [], mine.themes, theirs.themes),
    tags: bothLists(tagsOf(began?.tags ?? ''), tagsOf(mine.tags), tagsOf(theirs.tags)).join(', '),
    licence: field('licence', (own) => own),
    author: field('author', (own, other) => `${own}; ${other}`),
    body: body.text
  };
  return { draft, clashes: clashes + body.clashes };
}

/** What either added, without what either took away. */
const bothLists = (began: readonly string[], mine: readonly string[], theirs: readonly string[]) =>
  [...new Set([...mine, ...theirs])].filter((each) => (mine.includes(each) && theirs.includes(each)) || !began.includes(each));

/** Lines in the place of `from` to `to` (not included) of the lines that both began from. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** Two texts in one, line by line; a line of Markdown is a paragraph, a row of a list or a heading. */
export function bothTexts(began: string | null, mine: string, theirs: string): { text: string; clashes: number } {
  const [own, others] = [linesOf(mine), linesOf(theirs)];
  const base = began === null ? shared(own, others) : linesOf(began);
  const changes = [changesTo(base, own), changesTo(base, others)] as const;
  const made: string[] = [];
  let [at, clashes] = [0, 0];
  while (at < base.length || changes.some((some) => some.length > 0)) {
    const next = Math.min(...changes.map(([first]) => first?.from ?? base.length));
    made.push(...base.slice(at, next));
    at = next;
    const { end, taken } = together(changes, next);
    const stretch = { from: next, to: end };
    const [ownLines, otherLines] = [written(base, taken[0], stretch), written(base, taken[1], stretch)];
    if (taken[1].length === 0 || same(ownLines, otherLines)) made.push(...ownLines);
    else if (taken[0].length === 0) made.push(...otherLines);
    else {
      clashes += 1;
      made.push(...afterEachOther(ownLines, otherLines));
    }
    at = end;
  }
  return { text: made.map((line) => `${line}\n`).join(''), clashes };
}

/** Takes from both lists the changes that stand in one stretch that begins at `from`: those that meet, and those that meet these. */
function together(changes: readonly [Change[], Change[]], from: number): { end: number; taken: [Change[], Change[]] } {
  const taken: [Change[], Change[]] = [[], []];
  let end = from;
  for (let grew = true; grew;) {
    grew = false;
    for (const side of [0, 1] as const) {
      const [first] = changes[side];
      if (!first || !(first.from < end || first.from === from)) continue;
      taken[side].push(first);
      changes[side].shift();
      end = Math.max(end, first.to);
      grew = true;
    }
  }
  return { end, taken };
}

/** A stretch of the base with one side's changes made. */
function written(base: readonly string[], changes: readonly Change[], { from, to }: { from: number; to: number }): string[] {
  const made: string[] = [];
  let at = from;
  for (const change of changes) {
    made.push(...base.slice(at, change.from), ...change.lines);
    at = change.to;
  }
  return [...made, ...base.slice(at, to)];
}

/** Both, what they begin and end with once; two paragraphs are parted, rows of a list stay one list. */
function afterEachOther(own: readonly string[], other: readonly string[]): string[] {
  const most = Math.min(own.length, other.length);
  let [head, tail] = [0, 0];
  while (head < most && own[head] === other[head]) head += 1;
  while (tail < most - head && own.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const middle = (lines: readonly string[]) => lines.slice(head, lines.length - tail);
  const [first, second] = [middle(own), middle(other)];
  const isList = (line = '') => /^\s*([-*]|\d+\.) /.test(line);
  const parted = first.at(-1) && second[0] && !(isList(first.at(-1)) && isList(second[0])) ? [''] : [];
  return [...own.slice(0, head), ...first, ...parted, ...second, ...own.slice(own.length - tail)];
}

function changesTo(base: readonly string[], lines: readonly string[]): Change[] {
  const changes: Change[] = [];
  let at = 0;
  for (const { value, added, removed, count } of diffArrays([...base], [...lines])) {
    const before = changes.at(-1);
    if (removed) changes.push({ from: at, to: at + count, lines: [] });
    else if (added && before?.to === at && before.lines.length === 0) changes.splice(-1, 1, { ...before, lines: value });
    else if (added) changes.push({ from: at, to: at, lines: value });
    if (!added) at += count;
  }
  return changes;
}

const shared = (one: readonly string[], other: readonly string[]) =>
  diffArrays([...one], [...other]).flatMap(({ value, added, removed }) => (added || removed ? [] : value));
const linesOf = (text: string) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));
const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((line, index) => line === other[index]);
