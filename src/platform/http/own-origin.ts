import type http from 'node:http';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that may change something was sent by a page of ours. Browsers name the origin of every such request, so one without it is
 * refused too; cookies are the only way to be somebody here, and nothing but a browser carries them.
 */
export function fromOwnOrigin({ method, headers }: Pick<http.IncomingMessage, 'method' | 'headers'>, own: string): boolean {
  return safe.has(method ?? 'GET') || headers.origin === own;
}
