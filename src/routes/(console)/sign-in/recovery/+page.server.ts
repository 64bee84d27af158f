import { redirect } from '@sveltejs/kit';
import { openByRecoveryCode, signInto } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { ownPath } from '#platform/http/own-path.ts';
import type { Actions, PageServerLoad } from './$types';

const nextOf = (url: URL) => ownPath(url.searchParams.get('next'));

export const load: PageServerLoad = ({ url }) => ({ next: nextOf(url) });

export const actions = {
  default: (event) =>
    act(
      event,
      openByRecoveryCode,
      ({ token, shared }) => {
        const { system, now } = event.locals.call;
        signInto(system, cookieJar(event.cookies, event.url), token, now, { shared });
        // Who came without their passkey makes another, and removes the one that is gone.
        redirect(303, `/own-data/passkeys?done=let_in&next=${encodeURIComponent(nextOf(event.url) ?? '/today')}`);
      },
      () => ({ also: { replaces: event.locals.sessionToken ?? undefined } })
    )
} satisfies Actions;
