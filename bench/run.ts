import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { Result } from './result.ts';

/**
 * `npm run bench [-- name …]`: runs every measure of this folder (or those named), prints a table and writes `bench/results.json`. A file here is a measure
 * when it exports `measure`; with `--full` those that take long as well, which export `long`.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { full: { type: 'boolean', default: false } } });
const Measure = v.object({
  measure: v.custom<(options: { full: boolean }) => Promise<Result[]>>((given) => typeof given === 'function'),
  long: v.optional(v.boolean(), false)
});

const folder = import.meta.dirname;
/** Measures beside this file, in `lists/` those of long lists, and in `browser/` those that need Chromium. */
const files = ['', 'lists/', 'browser/']
  .flatMap((place) => readdirSync(path.join(folder, place)).map((name) => place + name))
  .filter((name) => name.endsWith('.ts') && !['run.ts', 'result.ts', 'median.ts'].includes(name) && !name.endsWith('.test.ts'))
  .filter((name) => positionals.length === 0 || positionals.includes(path.basename(name, '.ts')));

const results: Result[] = [];
let failed = false;
for (const name of files) {
  const loaded: unknown = await import(pathToFileURL(path.join(folder, name)).href);
  const { measure, long } = v.parse(Measure, loaded);
  if (long && !values.full && positionals.length === 0) continue;
  process.stderr.write(`${path.basename(name, '.ts')} …\n`);
  try {
    results.push(...(await measure({ full: values.full })));
  } catch (error) {
    failed = true;
    process.stderr.write(`${name} could not be measured: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
}
results.forEach(print);
writeFileSync(path.join(folder, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
const missed = results.filter(({ met }) => met === false).length;
process.stdout.write(`${results.length} figures, ${missed} aims missed; written to bench/results.json\n`);
// A missed aim is a figure to look at, not an error: the machine may have been busy. What could not be measured is one.
process.exit(failed ? 1 : 0);

function print({ name, figure, unit, reference, ratio, aim, met }: Result): void {
  const shown = figure >= 100 ? figure.toFixed(0) : figure.toPrecision(3);
  const mark = met === null ? ' ' : met ? '✓' : '✗';
  const times = ratio === null ? '' : ` = ${ratio.toPrecision(3)} ×`;
  process.stdout.write(`${mark} ${name}: ${shown} ${unit}${times}  (against ${reference}${aim ? `; aim: ${aim}` : ''})\n`);
}
