import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TestRunner, type RunnerTestCase } from 'vitest';
import { databaseGuards, type DatabaseGuard } from './database.ts';
import { caughtIn, triesIn, type Try } from './judge.ts';
import { lastGround, takeOut, type Order } from './taken.ts';

// Runs each test as ever, notes which guards it came by, and then runs it once for each of them that no test has caught yet, with that guard taken out. A
// test that is red then, and green again with the guard back, has caught it.

/** Which tests are asked about a kind of guards, where not any test that comes by. */
const askedOf: Readonly<Record<string, RegExp>> = {
  right: /guards\/rights\.test\.ts (.*as every role|every row of rights)/,
  proof: /guards\/rights\.test\.ts .*as every role/,
  rows: /guards\/database\/(isolation|catalogue)\.test\.ts (?!.*planted)/,
  constraint: /guards\/database\/constraints\.test\.ts (?!.*planted)/,
  privilege: /guards\/database\/catalogue\.test\.ts (?!.*planted)/
};
/** Policies and constraints act inside the database, where nobody is seen to come by. */
const inDatabase = ['rows', 'constraint', 'privilege'];

/** Guards that a test was red without before it must show that it is green with them: each such run is spared for the others. */
const together = 8;
/** So long (ms) a guard is tried with the tests of one file that stay green, one after the other; and so much of it one test can take. */
const patience = 20_000;
const share = patience / 4;

const folder = process.env['DRILL_DIR'] ?? '';
const order = path.join(folder, `taken-${process.env['VITEST_POOL_ID'] ?? '0'}`);
process.env['DRILL_TAKEN'] = order;
// Files of tests look at rows of rights as they are read, and servers begin before the first try: then nothing is taken out.
takeOut({ out: new Set(), reached: new Set() });
writeFileSync(order, 'nothing yet');
const notes = path.join(folder, 'tries.jsonl');
const only = process.env['DRILL_ONLY'] ?? '';
/** In the second round each guard that was green together with others is taken out alone, with the tests that came by it: one may stand behind another. */
const alone = process.env['DRILL_ALONE'] === 'yes';
const greenBefore = alone ? Map.groupBy(triesIn(notes), ({ test }) => test) : new Map<string, Try[]>();

const kindOf = (guard: string) => guard.split(' ')[0] ?? '';
const linesOf = (file: string): string[] => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);

let attempts = 0;
/** How long each guard was tried here and missed by nobody, ms. */
const spent = new Map<string, number>();

type Taken = Order['out'];

/** What came of one run of a test. */
interface Run {
  red: unknown;
  reached: Set<string>;
}

export default class DrillRunner extends TestRunner {
  #ofDatabase: Promise<Map<string, DatabaseGuard>> | undefined;

  async runTask(test: RunnerTestCase): Promise<void> {
    const name = nameOf(test);
    // What can't be taken out or put back must be told: the runs after it would be worth nothing.
    await this.#drill(test, name).catch((error: unknown) => note({ test: name, unfit: `the drill itself failed: ${told(error)}` }));
  }

  async #drill(test: RunnerTestCase, name: string): Promise<void> {
    const again = new Set(greenBefore.get(name)?.flatMap(({ guard }) => guard ?? []));
    if (alone && (await this.#toTry(name, again)).length === 0) return;
    const run = TestRunner.getTestFn(test);
    const once = (guards: readonly string[], more?: Taken) => this.#once(guards, async () => run(), more);
    let waiting: Try[] = [];
    let unfit = false;
    let isSure = false;
    /** Whether the test is green with every guard in its place: else what was red may have been red for another reason, and the test is asked no more. */
    const confirm = async (without: readonly string[]): Promise<Set<string>> => {
      const { red, reached } = await once([]);
      if (red === null) for (const caught of waiting) note(caught);
      else note({ test: name, unfit: `was red afterwards too: ${told(red)}`, after: [...without] });
      waiting = [];
      unfit = red !== null;
      isSure = true;
      return reached;
    };
    /** Takes guards out together; where the test is red, each half of them, down to the single one: most tests miss nearly none of what they come by. */
    const search = async (some: readonly string[], isRed = false): Promise<boolean> => {
      if (unfit || some.length === 0) return false;
      const began = performance.now();
      const { red } = isRed && some.length > 1 ? { red: true } : await once(some);
      const each = Math.min((performance.now() - began) / some.length, share);
      for (const guard of some) spent.set(guard, (spent.get(guard) ?? 0) + each);
      if (red === null) for (const guard of some) note({ guard, test: name, why: null });
      else if (some.length === 1) waiting.push(...some.map((guard) => ({ guard, test: name, why: told(red) })));
      if (red === null) return false;
      // Before anything is made of its being red the test must be green once more; then now and again.
      if (!isSure || waiting.length >= together) await confirm(some);
      if (some.length === 1) return true;
      const half = Math.ceil(some.length / 2);
      const inFirst = await search(some.slice(0, half));
      await search(some.slice(half), !inFirst);
      return true;
    };

    // Each role is a cell of its own in the sweep: so all rights of an act are taken out at once, and each must be told of.
    const action = alone ? undefined : actionOf(name);
    const first = await once([], action === undefined ? undefined : { has: (guard) => isOfAct(action, guard) });
    if (first.red !== null && action === undefined)
      return note({ test: name, unfit: `red with every guard in its place: ${told(first.red)}` });
    let { reached } = first;
    if (first.red !== null) {
      const open = await this.#toTry(name, reached);
      for (const guard of open) {
        const why = cellOf(first.red, guard);
        if (why !== undefined) waiting.push({ guard, test: name, why });
      }
      reached = await confirm(open);
    }
    const left = await this.#toTry(name, alone ? again : reached);
    // What stands in the database has a test of its own, which misses nearly each: so one after the other.
    const isAlone = (guard: string) => alone || inDatabase.includes(kindOf(guard));
    for (const guard of left) if (isAlone(guard)) await search([guard]);
    await search(left.filter((guard) => !isAlone(guard)));
    if (waiting.length > 0) await confirm(waiting.flatMap(({ guard }) => guard ?? []));
  }

  /** The guards that this test may catch and no test has caught yet. */
  async #toTry(name: string, reached: ReadonlySet<string>): Promise<string[]> {
    const caught = caughtIn(triesIn(notes, { red: true }));
    const inside = inDatabase.filter((kind) => !alone && askedOf[kind]?.test(name));
    const table = / › (\w+): /.exec(name)?.[1];
    const action = actionOf(name);
    const ofDatabase = inside.length > 0 ? [...(await this.#database()).keys()].filter((guard) => inside.includes(kindOf(guard))) : [];
    return [...ofDatabase, ...reached].filter(
      (guard) =>
        guard.includes(only) &&
        !caught.has(guard) &&
        (spent.get(guard) ?? 0) < patience &&
        (askedOf[kindOf(guard)]?.test(name) ?? true) &&
        // A test of one act is asked of its rights alone, a test of one table of that table.
        (!action || !/^(right|proof) /.test(guard) || isOfAct(action, guard)) &&
        (!table || !inDatabase.includes(kindOf(guard)) || guard.startsWith(`${kindOf(guard)} ${table}: `))
    );
  }

  async #database(): Promise<Map<string, DatabaseGuard>> {
    const ground = lastGround();
    if (!ground) return new Map();
    this.#ofDatabase ??= databaseGuards(ground.admin).then((guards) => new Map(guards.map((guard) => [guard.id, guard])));
    return this.#ofDatabase;
  }

  /** Runs the test with these guards taken out, and puts them back. @param more is taken out in the process of the tests alone */
  async #once(guards: readonly string[], run: () => Promise<void>, more: Taken = new Set()): Promise<Run> {
    const epoch = `${process.pid}.${++attempts}`;
    const known = guards.some((guard) => askedOf[kindOf(guard)]) ? await this.#database() : new Map<string, DatabaseGuard>();
    const changes = guards.flatMap((guard) => known.get(guard) ?? []);
    const all = async (statements: readonly string[]) => {
      for (const statement of statements) await lastGround()?.admin.query(statement);
    };
    rmSync(`${order}.reached`, { force: true });
    writeFileSync(order, [epoch, ...guards].join('\n'));
    const reachedHere = new Set<string>();
    takeOut({ out: { has: (guard) => guards.includes(guard) || more.has(guard) }, reached: reachedHere });
    let red: unknown = null;
    try {
      for (const { out } of changes) await all(out);
      await run();
    } catch (error) {
      red = error ?? new Error('threw nothing');
    } finally {
      writeFileSync(order, `${epoch}-over`);
      takeOut({ out: new Set(), reached: new Set() });
      for (const { back } of changes) await all(back);
    }
    const reached = linesOf(`${order}.reached`).map((line) => line.split('\t'));
    return { red, reached: new Set([...reachedHere, ...reached.flatMap(([of, guard]) => (of === epoch && guard ? guard : []))]) };
  }
}

function note(line: Try): void {
  appendFileSync(notes, `${JSON.stringify(line)}\n`);
}

/** `tests/guards/rights.test.ts › rights, on PostgreSQL › …`, as a reader looks for it. */
function nameOf(test: RunnerTestCase): string {
  const names = [test.name];
  for (let suite = test.suite; suite; suite = suite.suite) names.unshift(suite.name);
  return `${path.relative(process.cwd(), test.file.filepath)} ${names.filter(Boolean).join(' › ')}`;
}

/** The act of which a test of the sweep tries every role. */
const actionOf = (test: string): string | undefined => /guards\/rights\.test\.ts .* › ([\w.]+) as every role/.exec(test)?.[1];

const isOfAct = (action: string, guard: string) => guard.startsWith(`right ${action}: `) || guard === `proof ${action}`;

/** An error in one line: of a list of leaks the first. */
function told(error: unknown): string {
  const leaks = leaksOf(error);
  const words =
    leaks.length > 0
      ? `${leaks[0]}${leaks.length > 1 ? ` (and ${leaks.length - 1} more)` : ''}`
      : error instanceof Error
        ? error.message
        : String(error);
  return (words.split('\n').find((line) => line.trim() !== '') ?? '').slice(0, 160);
}

/** What a test that expected an empty list was given. */
function leaksOf(error: unknown): string[] {
  const actual: unknown = error instanceof Error && 'actual' in error ? error.actual : undefined;
  const list: unknown = typeof actual === 'string' && actual.startsWith('[') ? safely(actual) : actual;
  return Array.isArray(list) ? list.flatMap((item: unknown) => (typeof item === 'string' && item.includes(': ') ? item : [])) : [];
}

function safely(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the sweep told of the cell of one guard: `right feedback.list: visitor` is the cell `feedback.list as visitor`. */
function cellOf(red: unknown, guard: string): string | undefined {
  const [, action = '', role] = /^\w+ ([\w.]+)(?:: (\w+))?$/.exec(guard) ?? [];
  return leaksOf(red).find((leak) =>
    role
      ? leak.startsWith(`${action} as ${role}: `) && !leak.includes('fresh proof')
      : leak.startsWith(`${action} as `) && leak.includes('fresh proof')
  );
}
