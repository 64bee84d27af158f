import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Secrets } from '../crypto/secrets.ts';
import type { CookieJar } from './cookies.ts';

/** A cookie has 4,096 bytes with its name and attributes. */
const mostBytes = 3800;

/** A value that lies sealed in a browser and nowhere else: its cookie, what it is for, and whose it is (another's does not open). */
export interface SealedCookie {
  name: string;
  purpose: string;
  context: string;
}

/** Seals a value into a browser. @param seconds how long the browser keeps it. @returns false when it is too long for a cookie. */
export function sealInto(
  jar: CookieJar,
  secrets: Secrets,
  { name, purpose, context }: SealedCookie,
  value: unknown,
  seconds: number
): boolean {
  const packed = deflateRawSync(JSON.stringify(value)).toString('base64url');
  const sealed = secrets.seal(purpose, context, packed).toString('base64url');
  if (sealed.length > mostBytes) return false;
  jar.write(name, sealed, seconds);
  return true;
}

/** What was sealed into this browser for the same purpose and context, as it was; undefined when there is nothing, or nothing of ours. */
export function openFrom(jar: CookieJar, secrets: Secrets, { name, purpose, context }: SealedCookie): unknown {
  const sealed = jar.read(name);
  const packed = sealed ? secrets.open(purpose, context, Buffer.from(sealed, 'base64url')) : null;
  return packed === null ? undefined : JSON.parse(inflateRawSync(Buffer.from(packed, 'base64url')).toString('utf8'));
}
