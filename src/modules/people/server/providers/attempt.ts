import * as v from 'valibot';
import type { CookieJar } from '#platform/http/cookies.ts';
import { openFrom, sealInto, type SealedCookie } from '#platform/http/sealed-cookie.ts';
import type { Call } from '#platform/use-case/index.ts';
import type { Claims } from '../../provider-rules.ts';

// An attempt to come in by a provider lies sealed in the browser that began it, and nowhere else: who comes back in another browser, or later than ten
// minutes, has none. Trying a provider out leaves what its token said in the administrator's browser, sealed too.

const minute = 60_000;
const goodFor = 10 * minute;
const triedFor = 30 * minute;

const Attempt = v.object({
  provider: v.string(),
  state: v.string(),
  nonce: v.string(),
  verifier: v.string(),
  at: v.number(),
  shared: v.boolean(),
  fresh: v.boolean(),
  /** The administrator who tries the provider out; nobody is signed in then. */
  tries: v.nullable(v.string()),
  next: v.nullable(v.string())
});
export type Attempt = v.InferOutput<typeof Attempt>;

const Tried = v.object({ provider: v.string(), at: v.number(), claims: v.record(v.string(), v.unknown()) });
type Around = Pick<Call, 'system' | 'actor' | 'now'>;

const cookieOf = ({ actor }: Around, name: 'attempt' | 'tried'): SealedCookie => ({ name, purpose: name, context: actor.organisation });

function put(call: Around, jar: CookieJar, name: 'attempt' | 'tried', value: unknown, ms: number): boolean {
  return sealInto(jar, call.system.secrets, cookieOf(call, name), value, ms / 1000);
}

function take<S extends v.GenericSchema<unknown, { at: number }>>(
  call: Around,
  jar: CookieJar,
  name: 'attempt' | 'tried',
  schema: S,
  ms: number
) {
  const kept = openFrom(jar, call.system.secrets, cookieOf(call, name));
  if (kept === undefined) return null;
  const parsed = v.parse(schema, kept);
  return call.now - parsed.at < ms && parsed.at <= call.now ? parsed : null;
}

export function keepAttempt(call: Around, jar: CookieJar, attempt: Omit<Attempt, 'at'>): void {
  put(call, jar, 'attempt', { ...attempt, at: call.now }, goodFor);
}

/** The attempt of this browser, once: it is gone from it whatever becomes of it. */
export function takeAttempt(call: Around, jar: CookieJar): Attempt | null {
  const attempt = take(call, jar, 'attempt', Attempt, goodFor);
  jar.clear('attempt');
  return attempt;
}

/** @returns false when the token says too much for a cookie. */
export function keepTried(call: Around, jar: CookieJar, provider: string, claims: Claims): boolean {
  return put(call, jar, 'tried', { provider, at: call.now, claims }, triedFor);
}

/** What a provider's token said when it was tried out in this browser, or null. */
export function triedClaims(call: Around, jar: CookieJar, provider: string): Claims | null {
  const tried = take(call, jar, 'tried', Tried, triedFor);
  return tried?.provider === provider ? tried.claims : null;
}
