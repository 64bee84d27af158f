import { createHash, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { CookieJar } from '#platform/http/cookies.ts';
import { openFrom, sealInto, type SealedCookie } from '#platform/http/sealed-cookie.ts';
import type { Call } from '#platform/use-case/index.ts';
import { hashOf } from '../sessions.ts';

// What a passkey signs so that its answer is good once, here and now. It lies sealed in the browser that was asked, bound to its session and to what it
// was asked for, and nowhere else; that it was answered is kept as a hash until it could not be answered any more.

/** What a passkey is asked for: a new one, coming in, proving anew who one is. */
export type Ceremony = 'add' | 'open' | 'prove';

/** How long one may take, from the page to the answer, in ms. */
export const challengeFor = 5 * 60_000;
const Held = v.object({ challenge: v.string(), until: v.number() });

type Around = Pick<Call, 'system' | 'actor' | 'now'>;

/** @param token the session's secret of the browser, or null where nobody is signed in */
const cookieOf = (call: Around, ceremony: Ceremony, token: string | null): SealedCookie => ({
  name: `passkey-${ceremony}`,
  purpose: `passkey-${ceremony}`,
  context: `${call.actor.organisation}:${token === null ? '' : hashOf(token).toString('base64url')}`
});

/** A new challenge for this browser: 256 random bits, base64url. */
export function newChallenge(call: Around, jar: CookieJar, ceremony: Ceremony, token: string | null): string {
  const challenge = randomBytes(32).toString('base64url');
  const held = { challenge, until: call.now + challengeFor };
  sealInto(jar, call.system.secrets, cookieOf(call, ceremony, token), held, challengeFor / 1000);
  return challenge;
}

/** The challenge that this browser was given for the same, and can still answer; else empty, which no answer fits. */
export function heldChallenge(call: Around, jar: CookieJar, ceremony: Ceremony, token: string | null): string {
  const held = openFrom(jar, call.system.secrets, cookieOf(call, ceremony, token));
  const parsed = v.safeParse(Held, held);
  return parsed.success && parsed.output.until > call.now ? parsed.output.challenge : '';
}

/** What is kept of a challenge that was answered. */
export const hashOfChallenge = (challenge: string): Buffer => createHash('sha256').update(`passkey:${challenge}`).digest();
