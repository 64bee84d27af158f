import { copyFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import readRules from 'dependency-cruiser/config-utl/extract-depcruise-config';
import * as v from 'valibot';
import type { Finding } from './finding.ts';
import { house } from './tree.ts';

const { forbidden = [], options } = await readRules(join(house, '.dependency-cruiser.cjs'));

/** The names of the house's rules. */
export const ruleNames = forbidden.flatMap(({ name }) => name ?? []);

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
    copyFileSync(join(house, 'package.json'), join(tree, 'package.json'));
    symlinkSync(join(house, 'node_modules'), join(tree, 'node_modules'));
  }
  // It names files from where the process stands.
  process.chdir(tree);
  try {
    const { output } = await cruise(['src'], { ...options, validate: true, ruleSet: { forbidden } });
    const { violations, totalCruised } = v.parse(Report, output).summary;
    if (totalCruised === 0) throw new Error(`dependency-cruiser saw no file in ${tree}`);
    return violations.map(({ from, to, rule }) => ({ path: from, what: `${rule.name}: may not import ${to}` }));
  } finally {
    process.chdir(house);
  }
}
