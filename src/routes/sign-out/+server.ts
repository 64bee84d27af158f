import { endOwnSession, leaveBrowser } from '#modules/people/server/index.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import type { RequestHandler } from './$types';

/** Ends the session, if there still is one, and takes what the browser kept of its pages with it; on a shared computer the keys to bookings too. */
export const POST: RequestHandler = async ({ locals, cookies, url }) => {
  if (locals.signedIn && locals.sessionToken) await endOwnSession(locals.call, { token: locals.sessionToken });
  leaveBrowser(cookieJar(cookies, url), { shared: locals.signedIn?.shared ?? false });
  // Not thrown as a redirect: that would lose the header.
  return new Response(null, { status: 303, headers: { location: '/', 'clear-site-data': '"cache"' } });
};
