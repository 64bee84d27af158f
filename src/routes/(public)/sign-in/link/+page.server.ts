import { error, redirect } from '@sveltejs/kit';
import { askLink, listWays, startLink } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { ownPath } from '#platform/http/own-path.ts';
import { shown } from '#platform/http/show.ts';
import { asVisitor } from '#platform/use-case/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, url }) => {
  const ways = shown(await listWays(call, {}));
  if (!ways.link) error(404, 'not_found');
  return { asked: url.searchParams.has('asked'), next: ownPath(url.searchParams.get('next')), mailIsKept: ways.example };
};

export const actions = {
  default: (event) =>
    act(
      event,
      askLink,
      () => redirect(303, '/sign-in/link?asked'),
      // Whoever is signed in asks as a visitor: an address is asked for, not a person.
      ({ shared }) => ({
        call: { ...event.locals.call, actor: asVisitor(event.locals.call.actor) },
        also: {
          browser: startLink(event.locals.call, cookieJar(event.cookies, event.url), {
            shared: shared === 'yes',
            next: ownPath(event.url.searchParams.get('next'))
          })
        }
      })
    )
} satisfies Actions;
