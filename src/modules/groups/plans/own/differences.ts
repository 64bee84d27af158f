import { diffLines, diffWordsWithSpace } from 'diff';

/** A stretch of a line; what is neither added nor removed stands in both. */
export interface DiffPiece {
  readonly text: string;
  readonly kind: 'same' | 'added' | 'removed';
}

/** A line of what differs. `gap`: so many lines in between are the same. */
export type DiffLine =
  | { readonly kind: 'added' | 'removed' | 'changed' | 'same'; readonly pieces: readonly DiffPiece[] }
  | { readonly kind: 'gap'; readonly lines: number };

/** Lines before and after a change that are shown with it. */
const around = 1;
/** Looking for the least difference ends after so many ms: what is wholly another text is then told as that. */
const longest = 500;

/**
 * A plan's file with each list of its head as one line, its words parted by commas as the form has them: how a file writes a list is nobody's words, and an item alone does
 * not say what it is one of.
 */
function withListsAsLines(file: string): string {
  const end = file.startsWith('---\n') ? file.indexOf('\n---\n', 3) : -1;
  if (end < 0) return file;
  const head = `${file.slice(0, end)}\n`.replace(/^([a-z]+):\n((?: *- .*\n)+)/gm, (_, field: string, items: string) => {
    const said = [...items.matchAll(/^ *- (?:"(.*)"|'(.*)'|(.*))$/gm)].map(([, double, single, plain]) => double ?? single ?? plain);
    return `${field}: ${said.join(', ')}\n`;
  });
  return head.trimEnd() + file.slice(end);
}

/**
 * What differs between two texts, line by line, and word by word where a line was changed; empty where they are the same. Of plans' files the heads are read as their forms
 * have them.
 */
export function differences(before: string, after: string): DiffLine[] {
  const [from, to] = [withListsAsLines(before), withListsAsLines(after)];
  const parts = diffLines(from, to, { timeout: longest }) ?? [
    { value: from, removed: true, added: false },
    { value: to, removed: false, added: true }
  ];
  const lines: DiffLine[] = [];
  for (const [index, part] of parts.entries()) {
    const [previous, next] = [parts[index - 1], parts[index + 1]];
    if (part.removed && next?.added) lines.push(...changed(linesOf(part.value), linesOf(next.value)));
    else if (part.removed) lines.push(...linesOf(part.value).map((text) => whole('removed', text)));
    else if (part.added && !previous?.removed) lines.push(...linesOf(part.value).map((text) => whole('added', text)));
    else if (!part.added) lines.push(...same(linesOf(part.value), index > 0, index < parts.length - 1));
  }
  return lines.some(({ kind }) => kind !== 'same' && kind !== 'gap') ? lines : [];
}

/** Lines in the place of others: those that stand opposite each other word by word while half of them is as it was, the rest as what came or went. */
function changed(before: readonly string[], after: readonly string[]): DiffLine[] {
  return Array.from({ length: Math.max(before.length, after.length) }).flatMap((_, index): DiffLine[] => {
    const [was, is] = [before[index], after[index]];
    if (was === undefined) return [whole('added', is ?? '')];
    if (is === undefined) return [whole('removed', was)];
    const pieces = (diffWordsWithSpace(was, is, { timeout: longest }) ?? []).map(({ value, added, removed }): DiffPiece => ({
      text: value,
      kind: added ? 'added' : removed ? 'removed' : 'same'
    }));
    const kept = lettersOf(pieces.filter(({ kind }) => kind === 'same').map(({ text }) => text)) * 2;
    // Two sentences woven into each other word by word are read by nobody.
    if (kept < lettersOf([was]) || kept < lettersOf([is])) return [whole('removed', was), whole('added', is)];
    return [{ kind: 'changed', pieces }];
  });
}

function same(lines: readonly string[], hasBefore: boolean, hasAfter: boolean): DiffLine[] {
  const [head, tail] = [hasBefore ? around : 0, hasAfter ? around : 0];
  const shown = (some: readonly string[]) => some.map((text) => whole('same', text));
  if (lines.length <= head + tail + 1) return shown(lines);
  return [...shown(lines.slice(0, head)), { kind: 'gap', lines: lines.length - head - tail }, ...shown(lines.slice(lines.length - tail))];
}

const whole = (kind: 'same' | 'added' | 'removed', text: string): DiffLine => ({ kind, pieces: [{ text, kind }] });
const linesOf = (text: string) => text.replace(/\n$/, '').split('\n');
const lettersOf = (texts: readonly string[]) => texts.join('').replace(/\s/g, '').length;
