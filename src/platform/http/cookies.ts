import type { Cookies } from '@sveltejs/kit';

/** Names carry `__Host-` on https (RFC 6265bis): set by this host only, over TLS, for every path. */
function nameOf(url: URL, name: string): string {
  return url.protocol === 'https:' ? `__Host-${name}` : name;
}

export interface CookieJar {
  read(name: string): string | null;
  /** @param maxAge seconds; without it the cookie goes when the browser closes. */
  write(name: string, value: string, maxAge?: number): void;
  clear(name: string): void;
}

/** The request's cookies with one set of attributes: HttpOnly, SameSite=Lax, Secure on https. */
export function cookieJar(cookies: Cookies, url: URL): CookieJar {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' } as const;
  return {
    read: (name) => cookies.get(nameOf(url, name)) ?? null,
    write: (name, value, maxAge) => cookies.set(nameOf(url, name), value, maxAge === undefined ? attributes : { ...attributes, maxAge }),
    clear: (name) => cookies.delete(nameOf(url, name), attributes)
  };
}
