import { redirect } from '@sveltejs/kit';
import { readSetUp, tryMail } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const steps = shown(await readSetUp(locals.call, {}));
  // One school alone needs no host name of its own: it is at every address of the server.
  const names = steps.hostNames.length > 0 ? steps.hostNames : [url.hostname];
  const addresses = names.map((host) => (host === url.hostname ? url.origin : `${url.protocol}//${host}`));
  return { steps, addresses, finished: url.searchParams.has('finished') };
};

export const actions = {
  default: (event) => act(event, tryMail, () => redirect(303, '/settings/first-steps?tried'))
} satisfies Actions;
