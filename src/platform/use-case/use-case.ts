import * as v from 'valibot';
import type { Db } from '../database/connection.ts';
import { brokenConstraint, Undo, type Settle } from '../database/database.ts';
import type { Channel } from '../mail.ts';
import { writeAudit } from './audit.ts';
import { countTry, type Limit } from './limits.ts';
import { Refused, type Outcome, type PlatformRefusal } from './outcome.ts';
import { scopeOf, type Reach, type RightsTable, type Scope } from './rights.ts';
import type { Call, System } from './system.ts';

/** What a use case's `run` is given: the open transaction, the proven scope, the instant, and how to tell the rest of the house. */
export interface Act extends Omit<Call, 'system'> {
  db: Db;
  scope: Scope;
  secrets: System['secrets'];
  example: boolean;
  canSendMail: boolean;
  /** Which ways there are and what they accept; nothing is sent inside an act. */
  channels: readonly Pick<Channel, 'notedAs' | 'accepts'>[];
  /**
   * Hands over a write whose result nobody needs to see before the act ends: it goes down the wire together with the audit line and the commit. When it
   * fails the act has failed, with its error.
   */
  settle: Settle;
  /** Writes an event into the outbox of this transaction: ids only. */
  say(event: string, ids: Record<string, string | number>): Promise<void>;
}

type Schema = v.GenericSchema<unknown, unknown>;
type Run<S extends Schema, Value, Code extends string> = (act: Act, input: v.InferOutput<S>) => Promise<Value | Refused<Code>>;

interface UseCaseSpec<Action extends string, S extends Schema, Value, Code extends string, After> {
  action: Action;
  input: S;
  /** Asks for a fresh proof of who one is before rights, exports, keys and the like (OWASP ASVS 5.0, 7.5.1): else `proof_needed`. */
  fresh?: true;
  /** Name of a database constraint → code of the refusal that it means. */
  refusals?: Record<string, Code>;
  limits?: readonly Limit<v.InferOutput<S>>[];
  run: Run<S, Value, Code>;
  /** After a refusal looks, in a transaction of its own, whether what was asked for has been done already by the same wish: then that is the answer. */
  doneBefore?: (act: Act, input: v.InferOutput<S>) => Promise<Value | null>;
  /** Reads in a transaction of its own what helps after a refusal by a rule, by its code. */
  afterRefusal?: (act: Act, input: v.InferOutput<S>, code: string) => Promise<After>;
  /** The object of the audit line; without it the line names the action only. */
  auditObject?: (value: Value, input: v.InferOutput<S>) => string | null;
  /** Whether the audit line names who is signed in; false where the act was done by a key that is nobody's. */
  auditNames?: (value: Value) => boolean;
}

interface QuerySpec<Action extends string, S extends Schema, Value, Code extends string> {
  action: Action;
  input: S;
  /** Asks for a fresh proof of who one is before rights, exports, keys and the like (OWASP ASVS 5.0, 7.5.1): else `proof_needed`. */
  fresh?: true;
  limits?: readonly Limit<v.InferOutput<S>>[];
  run: Run<S, Value, Code>;
  /** A sensitive read leaves an audit line, written after it. */
  auditObject?: (value: Value, input: v.InferOutput<S>) => string | null;
}

/** What came in a form: nobody has looked at it yet. The use case's own schema does. */
export class FormInput {
  readonly values: Record<string, unknown>;
  constructor(values: Record<string, unknown>) {
    this.values = values;
  }
}

export interface UseCase<Input, Value, Code extends string = string, After = unknown> {
  (call: Call, input: Input | FormInput): Promise<Outcome<Value, Code, After>>;
  readonly action: string;
  readonly row: Partial<Record<string, Reach>>;
  readonly readOnly: boolean;
  /** Whether it asks for a fresh proof of who one is. */
  readonly fresh: boolean;
  /** How often it may be tried, by whom. */
  readonly limits: readonly Pick<Limit<never>, 'name' | 'by' | 'max' | 'minutes'>[];
}

/** Every use case that was made, by action: the generated sweep runs them all. Filled when the modules are loaded. */
export const everyUseCase = new Map<string, UseCase<never, unknown>>();

/**
 * The makers of a module's use cases and queries, bound to its rows of the rights table: an action without a row can't be written.
 * A use case is one transaction; before it the limits are counted, after a refusal what remains is read: three in a row, never two at once.
 */
export function withRights<Action extends string>(rights: RightsTable<Action>) {
  function useCase<S extends Schema, Value, Code extends string = never, After = undefined>(
    spec: UseCaseSpec<Action, S, Value, Code, After>
  ): UseCase<v.InferInput<S>, Value, Code, After> {
    const row = rights[spec.action];
    const call = async (context: Call, raw: v.InferInput<S> | FormInput): Promise<Outcome<Value, Code, After>> => {
      const ready = await admit(context, row, spec, raw, true);
      if (!ready.ok) return { ok: false, refusal: ready.refusal };
      const { scope, input } = ready;
      const result = await inTransaction(context, scope, spec.refusals ?? {}, async (act) => {
        const value = await spec.run(act, input);
        if (value instanceof Refused) throw new Undo(value);
        const person = spec.auditNames?.(value) === false ? null : act.actor.person;
        act.settle(writeAudit(act, person, spec.action, spec.auditObject?.(value, input) ?? null, 'done'));
        return value;
      });
      if (!(result instanceof Refused)) return { ok: true, value: result };
      const refusal: { code: Refused<Code>['code']; after?: After } = { code: result.code };
      const { doneBefore } = spec;
      // What is not there has nothing after it: else it could be told from what somebody else has.
      const afterRefusal = result.code === 'not_found' ? undefined : spec.afterRefusal;
      if (!doneBefore && !afterRefusal) return { ok: false, refusal };
      const [done, after] = await readAfter(context, scope, (act) =>
        Promise.all([doneBefore?.(act, input), afterRefusal?.(act, input, result.code)])
      );
      if (done) return { ok: true, value: done };
      if (after !== undefined) refusal.after = after;
      return { ok: false, refusal };
    };
    return registered(Object.assign(call, { ...told(spec), row, readOnly: false }));
  }

  function query<S extends Schema, Value, Code extends string = never>(
    spec: QuerySpec<Action, S, Value, Code>
  ): UseCase<v.InferInput<S>, Value, Code, undefined> {
    const row = rights[spec.action];
    const call = async (context: Call, raw: v.InferInput<S> | FormInput): Promise<Outcome<Value, Code, undefined>> => {
      const writes = spec.auditObject !== undefined || spec.limits !== undefined;
      const ready = await admit(context, row, spec, raw, writes);
      if (!ready.ok) return { ok: false, refusal: ready.refusal };
      const { scope, input } = ready;
      const value = await context.system.database.act(
        { organisation: context.actor.organisation, person: context.actor.person, readOnly: true },
        (db, settle) => spec.run(actOn(context, db, settle, scope), input)
      );
      if (value instanceof Refused) return { ok: false, refusal: { code: value.code } };
      const object = spec.auditObject?.(value, input);
      if (object !== undefined) {
        await context.system.database.act({ organisation: context.actor.organisation, person: context.actor.person }, async (db, settle) =>
          settle(writeAudit(actOn(context, db, settle, scope), context.actor.person, spec.action, object, 'read'))
        );
      }
      return { ok: true, value };
    };
    return registered(Object.assign(call, { ...told(spec), row, readOnly: true }));
  }

  return { useCase, query };
}

type Told = Pick<UseCase<never, unknown>, 'action' | 'fresh' | 'limits'>;

/** What the sweeps are told of an act. */
function told({ action, fresh, limits }: { action: string; fresh?: true; limits?: Told['limits'] }): Told {
  return { action, fresh: fresh ?? false, limits: limits ?? [] };
}

function registered<U extends UseCase<never, unknown>>(made: U): U {
  everyUseCase.set(made.action, made);
  return made;
}

type Admitted<Input> =
  | { ok: true; scope: Scope; input: Input }
  | {
      ok: false;
      refusal: { code: PlatformRefusal; fields?: Record<string, string>; retryAfter?: number };
    };

/**
 * Right first, so that somebody without it learns nothing from how the input is judged, nor that a proof would be asked for; then the proof; then
 * the input; then the limits.
 */
async function admit<S extends Schema>(
  context: Call,
  row: Partial<Record<string, Reach>>,
  { input: schema, limits = [], fresh = false }: { input: S; limits?: readonly Limit<v.InferOutput<S>>[]; fresh?: boolean },
  raw: unknown,
  writes: boolean
): Promise<Admitted<v.InferOutput<S>>> {
  const scope = scopeOf(context.actor, row);
  if (!scope) return { ok: false, refusal: { code: 'not_found' } };
  // Not answered without its audit line or its count either: such a request can be made by hand.
  if (context.speculative && writes) return { ok: false, refusal: { code: 'not_ahead' } };
  // A job has nobody who could prove anything.
  if (fresh && context.actor.kind !== 'system' && !context.proven) return { ok: false, refusal: { code: 'proof_needed' } };
  const parsed = v.safeParse(schema, raw instanceof FormInput ? raw.values : raw);
  if (!parsed.success) return { ok: false, refusal: { code: 'invalid_input', fields: fieldsOf(parsed.issues) } };
  const retryAfter = await countTry(context, limits, parsed.output);
  if (retryAfter !== null) return { ok: false, refusal: { code: 'too_many_tries', retryAfter } };
  return { ok: true, scope, input: parsed.output };
}

/** Field path → the schema's message, which is a code; a missing one is `required`. */
function fieldsOf(issues: readonly v.BaseIssue<unknown>[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of issues) {
    const path = v.getDotPath(issue) ?? '';
    fields[path] ??= /^[a-z][a-z0-9_]*$/.test(issue.message) ? issue.message : issue.received === 'undefined' ? 'required' : 'invalid';
  }
  return fields;
}

async function inTransaction<Value, Code extends string>(
  context: Call,
  scope: Scope,
  refusals: Record<string, Code>,
  run: (act: Act) => Promise<Value>
): Promise<Value | Refused<Code>> {
  try {
    return await context.system.database.act<Value | Refused<Code>>(
      { organisation: context.actor.organisation, person: context.actor.person },
      (db, settle) => run(actOn(context, db, settle, scope))
    );
  } catch (error) {
    const constraint = brokenConstraint(error);
    const code = constraint ? refusals[constraint] : undefined;
    if (code) return new Refused(code);
    throw error;
  }
}

async function readAfter<After>(context: Call, scope: Scope, run: (act: Act) => Promise<After>): Promise<After> {
  return context.system.database.act<After>(
    { organisation: context.actor.organisation, person: context.actor.person, readOnly: true },
    (db, settle) => run(actOn(context, db, settle, scope))
  );
}

function actOn(context: Call, db: Db, settle: Settle, scope: Scope): Act {
  const { system, ...rest } = context;
  return {
    ...rest,
    db,
    settle,
    scope,
    secrets: system.secrets,
    example: system.example,
    canSendMail: system.canSendMail,
    channels: system.channels,
    say: (event, ids) => system.events.say(db, context.actor.organisation, event, ids)
  };
}
