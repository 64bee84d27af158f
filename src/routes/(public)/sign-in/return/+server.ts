import { error, redirect } from '@sveltejs/kit';
import { comeBack } from '#modules/people/server/index.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { statusOf } from '#platform/use-case/index.ts';
import type { RequestHandler } from './$types';

/** A browser comes back from a provider: on the short list of GETs that may write (docs/architecture.md), and never ahead of being asked for. */
export const GET: RequestHandler = async ({ locals: { call, sessionToken }, cookies, url }) => {
  if (call.speculative) error(statusOf('not_ahead'), 'not_ahead');
  const visit = await comeBack(call, { jar: cookieJar(cookies, url), url }, sessionToken);
  redirect(303, 'refusal' in visit ? `/sign-in/refused?why=${visit.refusal}` : visit.to);
};
