import { execFile } from 'node:child_process';
import { copyFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import type { Finding } from './finding.ts';
import { house } from './tree.ts';

const Report = v.object({
  summary: v.object({
    violations: v.array(v.object({ from: v.string(), to: v.string(), rule: v.object({ name: v.string() }) })),
    totalCruised: v.number()
  })
});

/** Imports that go where they may not, as dependency-cruiser sees them with the house's rules. Throws when it saw no file at all. */
export async function boundaries(tree: string): Promise<Finding[]> {
  if (tree !== house) {
    // A planted tree is judged by the house's own rules, map of imports and packages.
    for (const file of ['package.json', '.dependency-cruiser.cjs']) copyFileSync(join(house, file), join(tree, file));
    symlinkSync(join(house, 'node_modules'), join(tree, 'node_modules'));
  }
  const cruiser = join(house, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const words = [cruiser, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const run = promisify(execFile)(process.execPath, words, { cwd: tree, maxBuffer: 1 << 28 });
  const { stdout } = await run.catch((error: unknown) => ({ stdout: outputOf(error) }));
  const { violations, totalCruised } = v.parse(Report, JSON.parse(stdout)).summary;
  if (totalCruised === 0) throw new Error(`dependency-cruiser saw no file in ${tree}`);
  return violations.map(({ from, to, rule }) => ({ path: from, what: `${rule.name}: may not import ${to}` }));
}

/** Breaches make it end with a code that counts them, its report is on stdout all the same. */
function outputOf(error: unknown): string {
  if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string' && error.stdout !== '') return error.stdout;
  throw error;
}
