import { redirect } from '@sveltejs/kit';
import { isStaff } from '#modules/people/index.ts';
import { asked, makeRecoveryCodes, nameOwnPasskey } from '#modules/people/server/index.ts';
import { proveByPasskey, proveHere, removeOwnPasskey, showOwnPasskeys } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { ownPath } from '#platform/http/own-path.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const nextOf = (url: URL) => ownPath(url.searchParams.get('next'));
const onwards = (url: URL) => (nextOf(url) ? `&next=${encodeURIComponent(nextOf(url) ?? '')}` : '');
const done = (what: string, url: URL) => () => redirect(303, `/own-data/passkeys?done=${what}${onwards(url)}`);
const here = ({ locals }: RequestEvent) => ({ also: { token: locals.sessionToken ?? '' } });
const proven = (event: RequestEvent) => () => {
  proveHere(event);
  redirect(303, nextOf(event.url) ?? '/own-data/passkeys?done=proven');
};
const told = ({ codes }: { codes: string[] }) => ({ codes });

export const load: PageServerLoad = async (event) => {
  const { signedIn } = event.locals;
  const { url } = event;
  if (!signedIn) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
  const facts = { required: signedIn.passkey !== null, staff: isStaff(signedIn.roles), next: nextOf(url) };
  return { ...shown(await showOwnPasskeys(event)), ...facts, done: url.searchParams.get('done') };
};

export const actions = {
  prove: (event) => act(event, proveByPasskey, proven(event), () => ({ also: asked(event, 'prove') })),
  rename: (event) => act(event, nameOwnPasskey, done('renamed', event.url)),
  remove: (event) => act(event, removeOwnPasskey, done('removed', event.url), () => here(event)),
  codes: (event) => act(event, makeRecoveryCodes, told, () => here(event))
} satisfies Actions;
