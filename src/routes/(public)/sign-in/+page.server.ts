import { redirect } from '@sveltejs/kit';
import { isStaff } from '#modules/people/index.ts';
import { listExamples, listWays, openAsExample, signInto } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { ownPath } from '#platform/http/own-path.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const examples = await listExamples(locals.call, {});
  return {
    examples: examples.ok ? examples.value : null,
    ways: shown(await listWays(locals.call, {})),
    next: ownPath(url.searchParams.get('next')),
    school: locals.organisation.name
  };
};

export const actions = {
  default: (event) =>
    act(
      event,
      openAsExample,
      ({ token, roles, shared }) => {
        const { system, now } = event.locals.call;
        signInto(system, cookieJar(event.cookies, event.url), token, now, { shared });
        redirect(303, ownPath(event.url.searchParams.get('next')) ?? (isStaff(roles) ? '/today' : '/'));
      },
      () => ({ also: { replaces: event.locals.sessionToken ?? undefined } })
    )
} satisfies Actions;
