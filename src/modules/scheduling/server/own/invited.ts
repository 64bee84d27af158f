import type { Secrets } from '#platform/crypto/secrets.ts';
import { countOpen } from './browser-keys.ts';

interface Jar {
  read(name: string): string | null;
  write(name: string, value: string, maxAge?: number): void;
}

const hour = 3_600_000;

/** Lets this browser book by an invitation for an hour; the cookie is signed and names no person. */
export function carryInvitation(secrets: Secrets, jar: Jar, id: string, now: number): void {
  jar.write('invited', secrets.sign('invited', `${id} ${now + hour}`), hour / 1000);
}

/** What a browser's own cookies say of who books there: how many bookings without a name it has ahead, and the invitation that it has opened. */
export function knownInBrowser(secrets: Secrets, jar: Parameters<typeof countOpen>[1], now: number) {
  return { openInBrowser: countOpen(secrets, jar, now), invitation: carriedInvitation(secrets, jar, now) };
}

/** The invitation that this browser has opened within the hour. */
function carriedInvitation(secrets: Secrets, jar: Jar, now: number): string | undefined {
  const signed = jar.read('invited');
  const [id, until] = (signed ? secrets.verify('invited', signed) : null)?.split(' ') ?? [];
  return id && Number(until) > now ? id : undefined;
}
