import { redirect } from '@sveltejs/kit';
import { asked, askLinkHere, askOwnLink, offerOwnWays, proveAsExample, proveByPasskey, proveHere } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { ownPath } from '#platform/http/own-path.ts';
import { heldForm, toProving } from '#platform/http/proving.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const nextOf = (url: URL) => ownPath(url.searchParams.get('next')) ?? '/';
const again = (url: URL) => toProving({ pathname: nextOf(url), search: '' });
const proven = (event: RequestEvent) => () => {
  proveHere(event);
  redirect(303, again(event.url));
};

/** Proves anew who is signed in, then goes back to what asked for it; a form that was sent meanwhile is sent on from here. */
export const load: PageServerLoad = async (event) => {
  const { call, signedIn } = event.locals;
  const next = nextOf(event.url);
  if (!signedIn) redirect(303, `/sign-in?next=${encodeURIComponent(next)}`);
  const jar = cookieJar(event.cookies, event.url);
  // The link that says so is never fetched ahead (`rel=external`).
  if (event.url.searchParams.has('leave')) jar.clear('held');
  const held = heldForm(call.system.secrets, jar, signedIn.id);
  if (call.proven && !held) redirect(303, next);
  const waiting = call.proven ? held : null;
  return { ...shown(await offerOwnWays(event)), next, again: again(event.url), waiting, shared: signedIn.shared };
};

const linkSent = () => redirect(303, '/sign-in/link?asked');

export const actions = {
  example: (event) => act(event, proveAsExample, proven(event)),
  passkey: (event) => act(event, proveByPasskey, proven(event), () => ({ also: asked(event, 'prove') })),
  link: (event) => act(event, askOwnLink, linkSent, () => ({ also: askLinkHere(event, again(event.url)) }))
} satisfies Actions;
