import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { CookieJar } from '#platform/http/cookies.ts';
import type { Call } from '#platform/use-case/index.ts';

// A link is bound to the browser that asked for it: that browser has a secret of its own, with what it asked for; and when the link is opened there, the
// link's secret lies beside it until the button is pressed.

const Asked = v.object({ browser: v.string(), shared: v.boolean(), next: v.nullable(v.string()) });
const askedFor = 30 * 60;
const carriedFor = 10 * 60;
type Around = Pick<Call, 'system'>;

/** Begins asking in this browser. @returns the browser's secret. */
export function startLink({ system }: Around, jar: CookieJar, asked: { shared: boolean; next: string | null }): string {
  const browser = randomBytes(18).toString('base64url');
  jar.write('link', system.secrets.sign('link', Buffer.from(JSON.stringify({ browser, ...asked })).toString('base64url')), askedFor);
  return browser;
}

/** Takes a link's secret out of the address. */
export function carryLink(jar: CookieJar, secret: string): void {
  jar.write('link-secret', secret.slice(0, 100), carriedFor);
}

/** What this browser asked for and carries; empty where it did not. */
export function carriedLink({ system }: Around, jar: CookieJar): { secret?: string; browser?: string; shared?: 'yes' | ''; next?: string } {
  const value = system.secrets.verify('link', jar.read('link') ?? '');
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Asked), value ? Buffer.from(value, 'base64url').toString() : '');
  const secret = jar.read('link-secret');
  return {
    ...(secret ? { secret } : {}),
    ...(parsed.success ? { browser: parsed.output.browser, shared: parsed.output.shared ? ('yes' as const) : ('' as const) } : {}),
    ...(parsed.success && parsed.output.next ? { next: parsed.output.next } : {})
  };
}

export function forgetCarried(jar: CookieJar): void {
  jar.clear('link');
  jar.clear('link-secret');
}
