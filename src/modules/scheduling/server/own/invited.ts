import type { Secrets } from '#platform/crypto/secrets.ts';

interface Jar {
  read(name: string): string | null;
  write(name: string, value: string, maxAge?: number): void;
}

const hour = 3_600_000;

/** Lets this browser book by an invitation for an hour; the cookie is signed and names no person. */
export function carryInvitation(secrets: Secrets, jar: Jar, id: string, now: number): void {
  jar.write('invited', secrets.sign('invited', `${id} ${now + hour}`), hour / 1000);
}

/** The invitation that this browser has opened within the hour. */
export function carriedInvitation(secrets: Secrets, jar: Jar, now: number): string | undefined {
  const signed = jar.read('invited');
  const [id, until] = (signed ? secrets.verify('invited', signed) : null)?.split(' ') ?? [];
  return id && Number(until) > now ? id : undefined;
}
