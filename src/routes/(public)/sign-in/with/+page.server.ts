import { error, redirect } from '@sveltejs/kit';
import { visitProvider } from '#modules/people/server/index.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { statusOf } from '#platform/use-case/index.ts';
import type { PageServerLoad } from './$types';

/**
 * Sends the browser to a provider: by a page, not by a redirect, since a browser counts a redirect as a part of the form that led here, and our forms go
 * nowhere else (`form-action`). Never ahead of being asked for: it begins something in the browser.
 */
export const load: PageServerLoad = async ({ locals: { call }, cookies, url }) => {
  if (call.speculative) error(statusOf('not_ahead'), 'not_ahead');
  const visit = await visitProvider(call, { jar: cookieJar(cookies, url), url });
  if ('refusal' in visit) redirect(303, `/sign-in/refused?why=${visit.refusal}`);
  return { to: visit.to };
};
