import { redirect } from '@sveltejs/kit';
import { addPasskey, asked, offerNewPasskey } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { ownPath } from '#platform/http/own-path.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

const nextOf = (url: URL) => ownPath(url.searchParams.get('next'));
const onwards = (url: URL) => (nextOf(url) ? `&next=${encodeURIComponent(nextOf(url) ?? '')}` : '');

export const load: PageServerLoad = async (event) => {
  const { signedIn } = event.locals;
  if (!signedIn) redirect(303, `/sign-in?next=${encodeURIComponent(event.url.pathname + event.url.search)}`);
  const offer = await offerNewPasskey(event);
  // Who must use theirs first does it on the page of all of them.
  if (!offer.ok && offer.refusal.code === 'passkey_first') redirect(303, `/own-data/passkeys?${onwards(event.url)}`);
  return { ask: shown(offer, event.url), next: nextOf(event.url), required: signedIn.passkey !== null };
};

export const actions = {
  default: (event) =>
    act(
      event,
      addPasskey,
      () => redirect(303, `/own-data/passkeys?done=added${onwards(event.url)}`),
      () => ({ also: asked(event, 'add') })
    )
} satisfies Actions;
