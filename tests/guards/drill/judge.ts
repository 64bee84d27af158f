import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

/** What a run of a test told: of a guard that was taken out, or that the test is not fit for the drill. */
const Try = v.object({
  test: v.string(),
  guard: v.optional(v.string()),
  /** What the test said when it turned red; null: it stayed green. */
  why: v.optional(v.nullable(v.string())),
  unfit: v.optional(v.string()),
  /** Guards without which the test had been red, before it was red with all of them: that counts for nothing. */
  after: v.optional(v.array(v.string()))
});
export type Try = v.InferOutput<typeof Try>;

/** The tries that were noted until now, a line each; a line that is being written is not there yet. @param red those alone in which a test turned red */
export function triesIn(file: string, { red = false } = {}): Try[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  // Nearly all were green, and each test asks anew.
  return (red ? lines.filter((line) => line.includes('"why":"')) : lines).map((line) => v.parse(Try, JSON.parse(line)));
}

/** Guards that a test has caught. */
export const caughtIn = (tries: readonly Try[]): Set<string> =>
  new Set(tries.flatMap(({ guard, why }) => (guard !== undefined && typeof why === 'string' ? guard : [])));

export interface Verdict {
  /** Guard → the test that caught it. */
  caught: Map<string, { test: string; why: string }>;
  /** Taken out, and no test turned red: guard → tests that stayed green. */
  survived: Map<string, string[]>;
  /** Enumerated, and never taken out: no test comes by. */
  undrilled: string[];
  /** Taken out, and not enumerated. */
  unknown: string[];
  closing: string;
  holds: boolean;
}

/** Holds the tries against the guards that there are: each must have been taken out, and a test must have turned red. */
export function judge(enumerated: readonly string[], tries: readonly Try[]): Verdict {
  const known = new Set(enumerated);
  const caught: Verdict['caught'] = new Map();
  const green = new Map<string, string[]>();
  for (const { guard, test, why } of tries) {
    if (guard === undefined || why === undefined) continue;
    if (why === null) green.set(guard, [...(green.get(guard) ?? []), test]);
    else if (!caught.has(guard)) caught.set(guard, { test, why });
  }
  const survived = new Map([...green].filter(([guard]) => !caught.has(guard)));
  const drilled = new Set([...caught.keys(), ...survived.keys()]);
  const undrilled = [...known].filter((guard) => !drilled.has(guard));
  const unknown = [...drilled].filter((guard) => !known.has(guard));
  const twice = enumerated.length - known.size;
  return {
    caught,
    survived,
    undrilled,
    unknown,
    closing: `${enumerated.length} guards, ${drilled.size} drilled, ${caught.size} caught`,
    holds: known.size > 0 && twice === 0 && undrilled.length === 0 && unknown.length === 0 && survived.size === 0
  };
}
