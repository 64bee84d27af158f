import { barePolicy } from './content-policy.ts';

/**
 * Headers that every answer carries, static files and errors too (OWASP ASVS 5.0, 3.4). The content security policy comes with each page, since
 * its nonce is new each time. `same-origin` and not `no-referrer`, since the latter makes a form send `Origin: null`, which the origin check refuses.
 */
export function securityHeaders(scheme: 'http' | 'https'): [string, string][] {
  const headers: [string, string][] = [
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'same-origin'],
    ['x-frame-options', 'DENY'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()']
  ];
  if (scheme === 'https') headers.push(['strict-transport-security', 'max-age=63072000; includeSubDomains']);
  return headers;
}

/** Headers of what is answered at the door itself, before any page: a few words of plain text. */
export function doorHeaders(): [string, string][] {
  const bare: [string, string][] = [
    ['content-type', 'text/plain; charset=utf-8'],
    ['cache-control', 'no-store'],
    ['x-content-type-options', 'nosniff'],
    ['content-security-policy', barePolicy]
  ];
  return bare;
}
