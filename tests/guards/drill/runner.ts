import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TestRunner, type RunnerTestCase } from 'vitest';
import { databaseGuards, type DatabaseGuard } from './database.ts';
import { caughtIn, triesIn, type Try } from './judge.ts';
import { lastGround } from './taken.ts';

// Runs each test as ever, notes which guards it came by, and then runs it once for each of them that no test has caught yet, with that guard taken out. A
// test that is red then, and green again with the guard back, has caught it.

/** Which tests are asked about guards that no test comes by in a way that can be seen: policies and constraints act inside the database. */
const askedOf: Readonly<Record<string, RegExp>> = {
  right: /guards\/rights\.test\.ts (?!.*planted)/,
  proof: /guards\/rights\.test\.ts (?!.*planted)/,
  rows: /guards\/database\/(isolation|catalogue)\.test\.ts (?!.*planted)/,
  constraint: /guards\/database\/constraints\.test\.ts .*each constraint/,
  privilege: /guards\/database\/catalogue\.test\.ts (?!.*planted)/
};

/** Guards that are taken out with a test before it must show that it is green without: each such run is spared for the others. */
const together = 8;
/** So long (ms) a guard is tried with the tests of one file that stay green, one after the other. */
const patience = 20_000;

const folder = process.env['DRILL_DIR'] ?? '';
const order = path.join(folder, `taken-${process.env['VITEST_POOL_ID'] ?? '0'}`);
process.env['DRILL_TAKEN'] = order;
const notes = path.join(folder, 'tries.jsonl');
const only = process.env['DRILL_ONLY'] ?? '';

const kindOf = (guard: string) => guard.split(' ')[0] ?? '';
const linesOf = (file: string): string[] => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);

let attempts = 0;
/** How long each guard was tried here and missed by nobody, ms. */
const spent = new Map<string, number>();

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
    const run = TestRunner.getTestFn(test);
    const once = (guards: readonly string[]) => this.#once(guards, async () => run());
    const first = await once([]);
    if (first.red !== null) return note({ test: name, unfit: `red with every guard in its place: ${told(first.red)}` });
    const guards = await this.#toTry(name, first.reached);
    if (guards.length === 0) return;
    const second = await once([]);
    if (second.red !== null) return note({ test: name, unfit: `can't be run twice: ${told(second.red)}` });

    let waiting: Try[] = [];
    /** @returns whether the test is green with every guard in its place: else what was red may have been red for another reason. */
    const confirmed = async (): Promise<boolean> => {
      if (waiting.length === 0) return true;
      const { red } = await once([]);
      if (red === null) for (const caught of waiting) note(caught);
      else note({ test: name, unfit: `was red afterwards too: ${told(red)}`, after: waiting.flatMap(({ guard }) => guard ?? []) });
      waiting = [];
      return red === null;
    };
    const left = new Set(guards);
    const sweep = guards.filter((guard) => ['right', 'proof'].includes(kindOf(guard)));
    if (sweep.length > 1 && name.includes(' as every role')) {
      // Each role is a cell of its own in the sweep, so all of an act are taken out at once, and each must be told of.
      const { red } = await once(sweep);
      for (const guard of sweep) {
        const why = cellOf(red, guard);
        if (why === undefined) continue;
        left.delete(guard);
        waiting.push({ guard, test: name, why });
      }
      if (!(await confirmed())) return;
    }
    for (const guard of left) {
      const began = performance.now();
      const { red } = await once([guard]);
      spent.set(guard, (spent.get(guard) ?? 0) + performance.now() - began);
      if (red === null) note({ guard, test: name, why: null });
      else waiting.push({ guard, test: name, why: told(red) });
      if (waiting.length >= together && !(await confirmed())) return;
    }
    await confirmed();
  }

  /** The guards that this test may catch and no test has caught yet. */
  async #toTry(name: string, reached: ReadonlySet<string>): Promise<string[]> {
    const caught = caughtIn(triesIn(notes));
    const inside = ['rows', 'constraint', 'privilege'].filter((kind) => askedOf[kind]?.test(name));
    const ofDatabase = inside.length > 0 ? [...(await this.#database()).keys()].filter((guard) => inside.includes(kindOf(guard))) : [];
    return [...ofDatabase, ...reached].filter(
      (guard) =>
        guard.includes(only) && !caught.has(guard) && (spent.get(guard) ?? 0) < patience && (askedOf[kindOf(guard)]?.test(name) ?? true)
    );
  }

  async #database(): Promise<Map<string, DatabaseGuard>> {
    const ground = lastGround();
    if (!ground) return new Map();
    this.#ofDatabase ??= databaseGuards(ground.admin).then((guards) => new Map(guards.map((guard) => [guard.id, guard])));
    return this.#ofDatabase;
  }

  /** Runs the test with these guards taken out, and puts them back. */
  async #once(guards: readonly string[], run: () => Promise<void>): Promise<Run> {
    const epoch = `${process.pid}.${++attempts}`;
    const known = guards.some((guard) => askedOf[kindOf(guard)]) ? await this.#database() : new Map<string, DatabaseGuard>();
    const changes = guards.flatMap((guard) => known.get(guard) ?? []);
    const all = async (statements: readonly string[]) => {
      for (const statement of statements) await lastGround()?.admin.query(statement);
    };
    rmSync(`${order}.reached`, { force: true });
    writeFileSync(order, [epoch, ...guards].join('\n'));
    let red: unknown = null;
    try {
      for (const { out } of changes) await all(out);
      await run();
    } catch (error) {
      red = error ?? new Error('threw nothing');
    } finally {
      writeFileSync(order, `${epoch}-over`);
      for (const { back } of changes) await all(back);
    }
    const reached = linesOf(`${order}.reached`).map((line) => line.split('\t'));
    return { red, reached: new Set(reached.flatMap(([of, guard]) => (of === epoch && guard ? guard : []))) };
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
