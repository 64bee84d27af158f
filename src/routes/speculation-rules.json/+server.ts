import type { RequestHandler } from './$types';

/**
 * Which pages a browser may fetch before they are asked for: those that a finger rests on. A page in another language is left out, since asking for
 * it is choosing it. Such a request carries `Sec-Purpose` and, as every GET, writes nothing.
 */
const rules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: '/*\\?*lang=*' } },
          { not: { href_matches: '/api/*' } },
          { not: { selector_matches: '[download], [target], [rel~=external]' } }
        ]
      },
      eagerness: 'moderate'
    }
  ]
});

export const GET: RequestHandler = () =>
  new Response(rules, { headers: { 'content-type': 'application/speculationrules+json', 'cache-control': 'public, max-age=86400' } });
