import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RunnerTestSuite } from 'vitest';
import { startVitest } from 'vitest/node';
import { everyGuard } from './guards.ts';
import { caughtIn, judge, triesIn } from './judge.ts';
import { drill } from './plugin.ts';

// `npm run drill -- [word] [tests]`: takes each guard out in turn and asks whether a test turns red. With a word only the guards whose names have it, and
// with a second one only the files of tests whose paths have that.

const began = performance.now();
const say = (line: string) => process.stdout.write(`${line}\n`);
const seconds = () => `${((performance.now() - began) / 1000).toFixed(0)} s`;

const folder = mkdtempSync(path.join(tmpdir(), 'rinnalla-drill-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const notes = path.join(folder, 'tries.jsonl');
const buildDir = 'test-results/drill/build';
const [word = '', tests = ''] = process.argv.slice(2);

/** Kinds of guards that any test can come by; the others are asked of tests of their own. */
const inSources = ['limit', 'hook', 'header', 'csp'];

interface Phase {
  name: string;
  kinds: readonly string[];
  workers: number;
  files: readonly string[];
  overHttp?: true;
}

/** Quick tests first, so that the slow ones are asked only about what is left. */
const phases: readonly Phase[] = [
  {
    name: 'rules beside their sources',
    kinds: inSources,
    workers: 2,
    files: globSync([
      'src/platform/{http,use-case}/*.test.ts',
      'src/platform/*.test.ts',
      'src/modules/people/server/{sign-in,providers,set-up}/**/*.test.ts',
      'src/modules/scheduling/server/booking/*.test.ts'
    ])
  },
  {
    name: 'acts',
    kinds: ['right', 'proof', ...inSources],
    workers: 2,
    files: ['tests/guards/acts/limits-of-acts.test.ts', 'tests/guards/rights.test.ts', 'tests/guards/acts/nobodys-acts.test.ts']
  },
  {
    name: 'the database',
    kinds: ['rows', 'constraint'],
    workers: 2,
    files: ['tests/guards/database/isolation.test.ts', 'tests/guards/database/constraints.test.ts']
  },
  { name: 'its catalogue', kinds: ['rows', 'privilege'], workers: 1, files: ['tests/guards/database/catalogue.test.ts'] },
  { name: 'doors over HTTP', kinds: inSources, workers: 1, files: ['tests/guards/doors.test.ts'], overHttp: true }
];
/** A run of one of these takes as long as all of a table's tests. */
const slowPhases: readonly Phase[] = ['marks', 'routes', 'gets'].map((name) => ({
  name: `${name} over HTTP`,
  kinds: inSources,
  workers: 1,
  files: [`tests/guards/${name}.test.ts`],
  overHttp: true
}));

say('Enumerating …');
const { guards: all, leftOut } = await everyGuard();
const guards = all.filter((guard) => guard.includes(word));
const kindOf = (guard: string) => guard.split(' ')[0] ?? '';
const byKind = Map.groupBy(guards, kindOf);
say(`${guards.length} guards: ${[...byKind].map(([kind, of]) => `${of.length} ${kind}`).join(', ')} (${seconds()})`);
for (const line of leftOut) say(`Left out: ${line}`);

Object.assign(process.env, { DRILL_DIR: folder, DRILL_ONLY: word, BUILD_DIR: buildDir });

/** The servers that the last phases ask are built with the drill's question in them. */
function build(): void {
  say('Building …');
  const built = spawnSync(process.execPath, ['tests/guards/drill/build.ts'], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit']
  });
  if (built.status !== 0) throw new Error('The drill’s own build did not succeed');
}

let told = 0;

/** Guard → the test that caught it, as they come. */
function tell(): void {
  const noted = triesIn(notes);
  for (const { guard, test, why, unfit } of noted.slice(told)) {
    if (guard !== undefined && typeof why === 'string') say(`  ${guard}\n    → ${test}: ${why}`);
    else if (unfit !== undefined) say(`  (not used: ${test}: ${unfit})`);
  }
  told = noted.length;
}

/** A file and the suites in it: what fails to begin takes its tests with it. */
const withSuites = (task: RunnerTestSuite): RunnerTestSuite[] => [
  task,
  ...task.tasks.flatMap((one) => (one.type === 'suite' ? withSuites(one) : []))
];

let isBuilt = false;
/** The second round asks the tests that came by what is left, one guard at a time. */
const rounds = [phases, slowPhases].flatMap((some) => [false, true].flatMap((alone) => some.map((phase) => ({ ...phase, alone }))));
for (const { name, kinds, workers, overHttp, alone, ...phase } of rounds) {
  const tries = triesIn(notes);
  const caught = caughtIn(tries);
  const left = guards.filter((guard) => kinds.includes(kindOf(guard)) && !caught.has(guard));
  const greenIn = (file: string) => tries.some((one) => one.test.startsWith(file) && one.guard !== undefined && left.includes(one.guard));
  const files = phase.files.filter((file) => file.includes(tests) && (!alone || greenIn(file)));
  if (left.length === 0 || files.length === 0) continue;
  if (overHttp && !isBuilt) build();
  isBuilt ||= overHttp === true;
  process.env['DRILL_ALONE'] = alone ? 'yes' : 'no';
  say(`\n${name}${alone ? ', one at a time' : ''}: ${left.length} guards to go (${seconds()})`);
  const telling = setInterval(tell, 1000);
  const vitest = await startVitest(
    'test',
    files,
    {
      config: false,
      run: true,
      watch: false,
      include: files,
      runner: path.resolve('tests/guards/drill/runner.ts'),
      globalSetup: ['tests/servers/setup.ts'],
      // One database is enough: the same tests hold on the other one, and both are made by the same migrations.
      testNamePattern: /^(?!.*on PGlite)/,
      maxWorkers: workers,
      reporters: [{}],
      silent: true,
      testTimeout: 120_000,
      hookTimeout: 120_000,
      dangerouslyIgnoreUnhandledErrors: true
    },
    { plugins: [drill()] }
  );
  for (const suite of vitest.state.getFiles().flatMap(withSuites))
    for (const { message } of suite.result?.errors ?? []) say(`  (could not begin: ${suite.name}: ${message})`);
  await vitest.close();
  clearInterval(telling);
  tell();
}

const verdict = judge(
  guards,
  triesIn(notes).filter(({ guard }) => guard === undefined || guard.includes(word))
);
say('');
for (const [guard, tests] of verdict.survived) say(`SURVIVED ${guard}\n    green: ${tests.join('; ')}`);
for (const guard of verdict.undrilled) say(`NOT DRILLED, no test comes by: ${guard}`);
for (const guard of verdict.unknown) say(`NOT ENUMERATED: ${guard}`);
for (const [kind, of] of byKind) say(`${kind}: ${of.length} guards, ${of.filter((guard) => verdict.caught.has(guard)).length} caught`);
for (const line of leftOut) say(`Left out: ${line}`);
say(`All in ${seconds()}\n${verdict.closing}`);
process.exit(verdict.holds ? 0 : 1);
