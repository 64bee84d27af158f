import { redirect } from '@sveltejs/kit';
import { askOwnLink, listOwnWays, proveAsExample, proveIn, startLink } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { ownPath } from '#platform/http/own-path.ts';
import { heldForm, toProving } from '#platform/http/proving.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

const nextOf = (url: URL) => ownPath(url.searchParams.get('next')) ?? '/';
const again = (url: URL) => toProving({ pathname: nextOf(url), search: '' });

/** Proves anew who is signed in, then goes back to what asked for it; a form that was sent meanwhile is sent on from here. */
export const load: PageServerLoad = async ({ locals: { call, signedIn }, cookies, url }) => {
  if (!signedIn) redirect(303, `/sign-in?next=${encodeURIComponent(nextOf(url))}`);
  const jar = cookieJar(cookies, url);
  // The link that says so is never fetched ahead (`rel=external`).
  if (url.searchParams.has('leave')) jar.clear('held');
  const held = heldForm(call.system.secrets, jar, signedIn.id);
  if (call.proven && !held) redirect(303, nextOf(url));
  const ways = shown(await listOwnWays(call, {}));
  return { next: nextOf(url), again: again(url), waiting: call.proven ? held : null, ways, shared: signedIn.shared };
};

export const actions = {
  example: (event) =>
    act(event, proveAsExample, () => {
      const { call, sessionToken } = event.locals;
      proveIn(call.system, cookieJar(event.cookies, event.url), sessionToken ?? '', call.now);
      redirect(303, again(event.url));
    }),
  link: (event) => {
    const asked = { shared: event.locals.signedIn?.shared ?? false, next: again(event.url) };
    const also = { browser: startLink(event.locals.call, cookieJar(event.cookies, event.url), asked) };
    const then = () => redirect(303, '/sign-in/link?asked');
    return act(event, askOwnLink, then, () => ({ also }));
  }
} satisfies Actions;
