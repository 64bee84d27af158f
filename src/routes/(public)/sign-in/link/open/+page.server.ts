import { redirect } from '@sveltejs/kit';
import { isStaff } from '#modules/people/index.ts';
import { carryLink, carriedLink, forgetCarried, openByLink, signInto } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where a mailed link leads: its secret goes into a cookie and out of the address, and nothing is spent until a button is pressed. */
export const load: PageServerLoad = ({ url, cookies, locals: { call } }) => {
  const jar = cookieJar(cookies, url);
  const secret = url.searchParams.get('secret');
  if (secret !== null) {
    carryLink(jar, secret);
    redirect(303, '/sign-in/link/open');
  }
  return { ready: carriedLink(call, jar).secret !== undefined };
};

export const actions = {
  default: async (event) => {
    const { call, sessionToken } = event.locals;
    const jar = cookieJar(event.cookies, event.url);
    const { next, ...link } = carriedLink(call, jar);
    return act(
      event,
      openByLink,
      ({ token, roles, shared }) => {
        forgetCarried(jar);
        signInto(call.system, jar, token, call.now, { shared });
        redirect(303, next ?? (isStaff(roles) ? '/today' : '/'));
      },
      () => ({ also: { ...link, replaces: sessionToken ?? undefined } })
    );
  }
} satisfies Actions;
