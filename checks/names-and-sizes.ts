import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Finding } from './finding.ts';
import { filesIn } from './tree.ts';

const roots = ['src', 'checks', 'tests', 'bench', 'scripts'];
const bannedNames = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'manager',
  'managers',
  'common',
  'misc',
  'types',
  'lib',
  'libs',
  'shared'
]);
const mostLines = 300;
const mostRouteLines = 40;
const mostUseCaseLines = 150;
const mostEntries = 15;
/** What a run leaves behind; it is in nobody's clone. */
const writtenByRuns = 'bench/results.json';

/** Names that say nothing, files and folders too big to be read at once, routes that decide, modules that don't say what they own. */
export function namesAndSizes(tree: string): Finding[] {
  const files = roots.flatMap((root) => filesIn(tree, root)).filter((path) => path !== writtenByRuns);
  const ours = files.filter((path) => /\.(ts|svelte|mjs)$/.test(path) && path !== 'src/platform/database/tables.ts');
  return [...names(files), ...ours.flatMap((path) => size(tree, path)), ...folders(files), ...readmes(tree, files)];
}

function names(files: readonly string[]): Finding[] {
  const named = new Set(files.flatMap((path) => path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))));
  return [...named]
    .filter((path) => bannedNames.has((basename(path).split('.')[0] ?? '').toLowerCase()))
    .map((path) => ({ path, what: `“${basename(path)}” says nothing: name it after what a person of the field would look for` }));
}

function size(tree: string, path: string): Finding[] {
  const lines = readFileSync(join(tree, path), 'utf8').trimEnd().split('\n').length;
  const route = /(^|\/)\+[^/]*\.(server\.)?ts$/.test(path);
  const useCase = /^src\/modules\/[^/]+\/server\/[^/]+\.ts$/.test(path) && !path.endsWith('.test.ts');
  const most = route ? mostRouteLines : useCase ? mostUseCaseLines : mostLines;
  if (route ? lines < most : lines <= most) return [];
  return [{ path, what: `${lines} lines; the most is ${route ? `under ${most} for a route, which decides nothing` : most}` }];
}

/** A file and its test count once; texts are data, and routes of a group are counted as folders. */
function folders(files: readonly string[]): Finding[] {
  const entries = new Map<string, Set<string>>();
  for (const path of files.filter((file) => !file.includes('/texts/'))) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth++) {
      const folder = parts.slice(0, depth).join('/');
      const entry = (parts[depth] ?? '').replace(/\.test\.ts$/, '.ts').replace(/\.(ts|svelte)$/, '');
      entries.set(folder, (entries.get(folder) ?? new Set()).add(entry));
    }
  }
  return [...entries]
    .filter(([, names]) => names.size > mostEntries)
    .map(([path, names]) => ({
      path,
      what: `${names.size} entries; the most is ${mostEntries}: put what belongs together in a folder of its own`
    }));
}

function readmes(tree: string, files: readonly string[]): Finding[] {
  const modules = new Set(files.filter((path) => /^src\/modules\/[^/]+\//.test(path)).map((path) => path.split('/').slice(0, 3).join('/')));
  return [...modules]
    .filter((path) => !existsSync(join(tree, path, 'README.md')))
    .map((path) => ({ path, what: 'a module has a README.md: what it owns, its tables, its events, how long it keeps what' }));
}
