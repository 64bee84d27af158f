import * as v from 'valibot';
import type { Secrets } from '../crypto/secrets.ts';
import type { CookieJar } from './cookies.ts';
import { openFrom, sealInto, type SealedCookie } from './sealed-cookie.ts';

// What asks for a fresh proof leads to the page where one proves who one is, and back with nothing lost: a form that was sent waits meanwhile in the
// browser that sent it, sealed, and is sent on from the proving page by a press of a button. No page needs to know of it.

const provingPath = '/sign-in/again';
const heldFor = 30 * 60;

const Held = v.object({ to: v.string(), values: v.record(v.string(), v.union([v.string(), v.array(v.string())])) });

/** A form that waits: where it was sent, and what was in it. */
type HeldForm = v.InferOutput<typeof Held>;

const cookieOf = (person: string): SealedCookie => ({ name: 'held', purpose: 'held-form', context: person });

/** The proving page, which leads back to a page of ours. */
export function toProving({ pathname, search }: Pick<URL, 'pathname' | 'search'>): string {
  return `${provingPath}?next=${encodeURIComponent(pathname + search)}`;
}

/** Keeps a form in the browser until who sent it has proved who they are. @returns false when it is too long for that. */
export function holdForm(secrets: Secrets, jar: CookieJar, person: string, form: HeldForm): boolean {
  return sealInto(jar, secrets, cookieOf(person), form, heldFor);
}

/** The form that waits in this browser for this person, as a page sends it on: a list keeps the brackets of its name. Null when none waits. */
export function heldForm(
  secrets: Secrets,
  jar: CookieJar,
  person: string
): { to: string; fields: { name: string; value: string }[] } | null {
  const held = openFrom(jar, secrets, cookieOf(person));
  if (held === undefined) return null;
  const { to, values } = v.parse(Held, held);
  const fields = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'string' ? [{ name, value }] : value.map((one) => ({ name: `${name}[]`, value: one }))
  );
  return { to, fields };
}
