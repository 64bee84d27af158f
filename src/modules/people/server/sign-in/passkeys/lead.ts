import type { SignedIn } from '../sessions.ts';

/**
 * Where an administrator is led who must make or use a passkey first, from any of the staff's pages. What they may do is decided elsewhere (`sessions.ts`,
 * and a withheld role in the rights): this only spares them a page that is not there. @param route its id, null for what is no route
 */
export function passkeyFirst(
  due: SignedIn['passkey'],
  route: string | null,
  { pathname, search }: Pick<URL, 'pathname' | 'search'>
): string | null {
  if (due === null || !route?.startsWith('/(staff)')) return null;
  return `/own-data/passkeys${due === 'make' ? '/new' : ''}?next=${encodeURIComponent(pathname + search)}`;
}
