import { appendFileSync, readFileSync } from 'node:fs';

// What the drill puts into the sources that it looks at (`instrument.ts`): each guard asks here whether it is taken out. The product has none of this.

/** What is taken out in the process of the tests, and the guards that they came by meanwhile. */
export interface Order {
  out: Pick<ReadonlySet<string>, 'has'>;
  reached: Set<string>;
}

/** The runner and the tests have each their own copy of this file: they meet in the process. */
const ordered: unique symbol = Symbol.for('what the drill takes out just now');
const place: unique symbol = Symbol.for('the house that tests opened last');

const isOrdered = (process: object): process is { [ordered]: Order } => ordered in process;

/** Told by the runner before each try. */
export function takeOut(order: Order): void {
  Reflect.set(globalThis, ordered, order);
}

/** In a server that tests started: the file that says what is taken out, a line that names the try, then a guard a line. */
const order = () => process.env['DRILL_TAKEN'];

let epoch = '';
let out: ReadonlySet<string> = new Set();
let reached = new Set<string>();

/** Whether a guard is taken out just now. That a test came by it is noted: only such a test can miss it. */
export function taken(guard: string): boolean {
  const here: object = globalThis;
  if (isOrdered(here)) {
    here[ordered].reached.add(guard);
    return here[ordered].out.has(guard);
  }
  const file = order();
  if (!file) return false;
  const [now = '', ...guards] = readFileSync(file, 'utf8').split('\n');
  if (now !== epoch) {
    epoch = now;
    out = new Set(guards);
    reached = new Set();
  }
  if (!reached.has(guard)) {
    reached.add(guard);
    appendFileSync(`${file}.reached`, `${epoch}\t${guard}\n`);
  }
  return out.has(guard);
}

/** A row of the rights in which a role reaches everything while its guard is taken out. */
export function openedRow<Row extends Partial<Record<string, unknown>>>(row: Row, action: string): Row {
  return new Proxy(row, {
    get(held, role): unknown {
      const reach: unknown = Reflect.get(held, role);
      // Who reaches everything already is kept from nothing.
      return typeof role === 'string' && reach !== 'organisation' && taken(`right ${action}: ${role}`) ? 'organisation' : reach;
    }
  });
}

/** What an act asks for, without the limits and the fresh proof that are taken out. */
export function looserSpec<Spec extends { action: string; fresh?: true; limits?: readonly { name: string }[] }>(spec: Spec): Spec {
  const { action, fresh, limits } = spec;
  return {
    ...spec,
    ...(limits ? { limits: remaining(limits, ({ name }) => `limit ${action}: ${name}`) } : {}),
    ...(fresh ? { fresh: taken(`proof ${action}`) ? undefined : fresh } : {})
  };
}

/** What remains of a list of which each entry is a guard of its own. */
export function remaining<Entry>(list: readonly Entry[], guardOf: (entry: Entry) => string): Entry[] {
  return list.filter((entry) => !taken(guardOf(entry)));
}

/** A page's policy without the directives that are taken out. */
export function loosenPolicy(headers: Headers): void {
  const policy = headers.get('content-security-policy');
  if (policy === null) return;
  const left = remaining(policy.split(';'), (directive) => `csp ${directive.trim().split(' ')[0] ?? ''}`);
  headers.set('content-security-policy', left.join(';'));
}

/** A house of tests, as far as the drill takes constraints and policies out of it. */
export interface DatabaseOfTests {
  kind: string;
  admin: { query(text: string): Promise<{ rows: Record<string, unknown>[] }> };
}

const isHouse = (process: object): process is { [place]: DatabaseOfTests } => place in process;

/** Told by a house of tests when it is open. */
export function opened(ground: DatabaseOfTests): void {
  Reflect.set(globalThis, place, ground);
}

/** The house that was opened last, which is the one that the tests of its file ask. */
export function lastGround(): DatabaseOfTests | undefined {
  const process: object = globalThis;
  return isHouse(process) ? process[place] : undefined;
}
