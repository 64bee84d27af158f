import { redirect } from '@sveltejs/kit';
import { isStaff } from '#modules/people/index.ts';
import { listExamples, openAsExample } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { ownPath } from '#platform/http/own-path.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const examples = await listExamples(locals.call, {});
  return { examples: examples.ok ? examples.value : null, school: locals.organisation.name };
};

export const actions = {
  default: (event) =>
    act(
      event,
      openAsExample,
      ({ token, roles }) => {
        cookieJar(event.cookies, event.url).write('session', token);
        redirect(303, ownPath(event.url.searchParams.get('next')) ?? (isStaff(roles) ? '/today' : '/'));
      },
      () => ({ also: { replaces: event.locals.sessionToken ?? undefined } })
    )
} satisfies Actions;
