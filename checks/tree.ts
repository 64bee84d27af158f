import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The project's folder. */
export const house = dirname(dirname(fileURLToPath(import.meta.url)));

const notOurs = new Set(['node_modules', 'build', 'paraglide', 'test-results', 'data']);

/** Every file under a folder of a tree, as sorted paths within the tree; what is generated or hidden is left out. */
export function filesIn(tree: string, folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(join(tree, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter(({ name }) => !name.startsWith('.') && !notOurs.has(name))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(tree, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort();
}

/** A small tree with a planted breach, in a temporary folder that goes when the test ends. Returns its path. */
export function plant(files: Readonly<Record<string, string>>): string {
  const tree = mkdtempSync(join(tmpdir(), 'rinnalla-planted-'));
  onTestFinished(() => rmSync(tree, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  return tree;
}
