import { redirect } from '@sveltejs/kit';
import { openByCode, signInto } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { ownPath } from '#platform/http/own-path.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ first: locals.organisation.beingSetUp });

export const actions = {
  default: (event) =>
    act(
      event,
      openByCode,
      ({ token, shared, first }) => {
        const { system, now } = event.locals.call;
        signInto(system, cookieJar(event.cookies, event.url), token, now, { shared });
        redirect(303, first ? '/set-up' : (ownPath(event.url.searchParams.get('next')) ?? '/today'));
      },
      () => ({ also: { replaces: event.locals.sessionToken ?? undefined } })
    )
} satisfies Actions;
