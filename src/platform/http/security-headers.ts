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
