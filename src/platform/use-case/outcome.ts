/** A no, as a value: a code from a module's refusals, and what a page may need to help (never prose). */
export interface Refusal<Code extends string = string, After = unknown> {
  code: Code | PlatformRefusal;
  /** Field path → code of what is wrong with it; only for `invalid_input`. */
  fields?: Record<string, string>;
  /** What was read after the refusal, such as the nearest free times. */
  after?: After;
  /** Seconds after which a new try makes sense; only for `too_many_tries`. */
  retryAfter?: number;
}

/** Refusals that any use case can give. "Not allowed" and "not found" are one on purpose: nothing may tell whether a thing exists. */
export type PlatformRefusal =
  | 'invalid_input'
  | 'not_found'
  | 'too_many_tries'
  /** The act asks for a fresh proof of who one is, and the last one is too old: the page leads to proving it again and back. */
  | 'proof_needed'
  /** A browser asked ahead of its user for what leaves a trace: it asks again when the page is wanted, and nobody sees this. */
  | 'not_ahead';

export type Outcome<Value, Code extends string = string, After = unknown> =
  | { ok: true; value: Value }
  | { ok: false; refusal: Refusal<Code, After> };

/** The value of an outcome that a job can't go on without: there is nobody to be told of a refusal. @throws Error with its code. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`An act was refused: ${outcome.refusal.code}`);
  return outcome.value;
}

/** What `run` returns to say no; everything that it wrote is undone. */
export class Refused<Code extends string = string> {
  readonly code: Code | PlatformRefusal;
  constructor(code: Code | PlatformRefusal) {
    this.code = code;
  }
}

export function refuse<Code extends string>(code: Code | PlatformRefusal): Refused<Code> {
  return new Refused<Code>(code);
}

const statuses: Record<string, number> = { invalid_input: 400, not_found: 404, proof_needed: 403, too_many_tries: 429, not_ahead: 503 };

/** HTTP status of a refusal: the one map. A rule's no (the time was taken, and so on) is a conflict with the present state. */
export function statusOf(code: string): number {
  return statuses[code] ?? 409;
}
