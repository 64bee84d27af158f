import type { Secrets } from '#platform/crypto/secrets.ts';
import type { CookieJar } from '#platform/http/cookies.ts';
import type { System } from '#platform/use-case/index.ts';
import { cookieSeconds, hashOf, resolveSession, type SignedIn } from './sessions.ts';

// What signing in leaves in a browser: the session's secret, and two signed notes that are bound to it. The notes tell minutes, and stand in the browser
// alone: in the database an instant of a session is a whole hour, so that it can't be laid beside a booking made under a nickname.

const minute = 60_000;
/** How long a fresh proof of who one is counts. */
const provenFor = 10 * minute;
/** A session on a shared computer that was not used for so long is nobody's any more. */
const sharedIdle = 20 * minute;

type Purpose = 'proof' | 'seen';

/** `<session's hash>.<instant>`, signed. */
function note(secrets: Secrets, purpose: Purpose, token: string, at: number): string {
  return secrets.sign(purpose, `${hashOf(token).toString('base64url')}.${at}`);
}

/** The instant of a note that was made for this session, else null. */
function instantOf(secrets: Secrets, purpose: Purpose, token: string, signed: string | null): number | null {
  const [hash, at] = (signed ? secrets.verify(purpose, signed) : null)?.split('.') ?? [];
  return hash === hashOf(token).toString('base64url') ? Number(at) : null;
}

/** Puts a new session into a browser. Signing in just now is a fresh proof, unless the way of signing in says that it was none. */
export function signInto(
  { secrets }: Pick<System, 'secrets'>,
  jar: CookieJar,
  token: string,
  now: number,
  { shared, proven = true }: { shared: boolean; proven?: boolean }
): void {
  jar.write('session', token, shared ? undefined : cookieSeconds);
  if (shared) jar.write('seen', note(secrets, 'seen', token, now));
  else if (jar.read('seen') !== null) jar.clear('seen');
  if (proven) proveIn({ secrets }, jar, token, now);
  else if (jar.read('proof') !== null) jar.clear('proof');
}

/** Notes that who is signed in has just proved again who they are. */
export function proveIn({ secrets }: Pick<System, 'secrets'>, jar: CookieJar, token: string, now: number): void {
  jar.write('proof', note(secrets, 'proof', token, now + provenFor), provenFor / 1000);
}

/** Takes the session out of a browser; on a shared computer the keys to bookings under a nickname too. */
export function leaveBrowser(jar: CookieJar, { shared }: { shared: boolean }): void {
  for (const name of ['session', 'proof', 'seen', 'held']) if (jar.read(name) !== null) jar.clear(name);
  if (shared) jar.clear('keys');
}

/** Who a browser is signed in as, whether they proved it lately, and the session's secret as it came. */
export interface Here {
  signedIn: SignedIn | null;
  token: string | null;
  proven: boolean;
}

/**
 * Looks the session up, at each request and in the database, so that one that was ended elsewhere is nobody's at once. On a shared computer it must
 * also have been used in this browser lately.
 */
export async function whoIsHere(
  system: System,
  organisation: string,
  jar: CookieJar,
  now: number,
  { speculative }: { speculative: boolean }
): Promise<Here> {
  const nobody: Here = { signedIn: null, token: null, proven: false };
  const token = jar.read('session');
  if (!token) return nobody;
  const signedIn = await resolveSession(system, organisation, token, now, { note: !speculative });
  if (!signedIn) return { ...nobody, token };
  if (signedIn.shared) {
    const seen = instantOf(system.secrets, 'seen', token, jar.read('seen')) ?? -Infinity;
    if (now - seen > sharedIdle) {
      if (!speculative) leaveBrowser(jar, { shared: true });
      return nobody;
    }
    if (!speculative && now - seen > minute) jar.write('seen', note(system.secrets, 'seen', token, now));
  }
  const until = instantOf(system.secrets, 'proof', token, jar.read('proof')) ?? 0;
  return { signedIn, token, proven: until > now };
}
