import { redirect } from '@sveltejs/kit';
import { isStaff } from '#modules/people/index.ts';
import { asked, offerPasskey, openByPasskey, signInto } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { ownPath } from '#platform/http/own-path.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  ask: shown(await offerPasskey(event, 'open')),
  next: ownPath(event.url.searchParams.get('next'))
});

export const actions = {
  default: (event) =>
    act(
      event,
      openByPasskey,
      ({ token, shared, roles }) => {
        const { system, now } = event.locals.call;
        signInto(system, cookieJar(event.cookies, event.url), token, now, { shared });
        redirect(303, ownPath(event.url.searchParams.get('next')) ?? (isStaff(roles) ? '/today' : '/'));
      },
      () => ({ also: { ...asked(event, 'open'), replaces: event.locals.sessionToken ?? undefined } })
    )
} satisfies Actions;
