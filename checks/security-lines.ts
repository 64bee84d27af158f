import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Finding } from './finding.ts';
import { filesIn } from './tree.ts';

const page = 'docs/security.md';

/** So many lines of the standard decide here; the page has a row for each. */
const decisive = 40;

/**
 * What `docs/security.md` promises and the house does not have: a test that is named there and gone, and a decisive line without a row. A test is named in
 * backticks by its path, or by its file's name where only one file has it.
 */
export function securityLines(tree: string): Finding[] {
  const text = readFileSync(join(tree, page), 'utf8');
  const tests = ['src', 'tests', 'checks', 'scripts']
    .flatMap((folder) => filesIn(tree, folder))
    .filter((path) => /\.(test|spec)\.ts$/.test(path));
  const rows = [...text.matchAll(/^\| ([\d–, ]+) \|.*$/gm)];
  const named = rows.flatMap(([row]) => [...row.matchAll(/`([\w./-]+\.(?:test|spec)\.ts)`/g)].map(([, name]) => name ?? ''));
  const gone = [...new Set(named)].filter((name) => !(name.includes('/') ? existsSync(join(tree, name)) : isOne(tests, name)));
  const told = new Set(rows.flatMap(([, numbers = '']) => numbersOf(numbers)));
  const untold = Array.from({ length: decisive }, (_, index) => index + 1).filter((number) => !told.has(number));
  return [
    ...gone.map((name) => ({ path: page, what: `names ${name}, and there is no such test (or more than one)` })),
    ...untold.map((number) => ({ path: page, what: `has no row for line ${number}` }))
  ];
}

const isOne = (tests: readonly string[], name: string) => tests.filter((path) => basename(path) === name).length === 1;

/** "20, 21" and "23–25" as numbers. */
function numbersOf(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [first = NaN, last = first] = part.split('–').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
