import { redirect } from '@sveltejs/kit';
import { makeFeed, readOwnFeed, revokeFeed } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { madeOn } = shown(await readOwnFeed(locals.call, {}));
  return { madeOn, revoked: url.searchParams.has('revoked') };
};

export const actions = {
  make: (event) => act(event, makeFeed, ({ secret }) => ({ address: `${event.url.origin}/api/calendar/${secret}.ics` })),
  revoke: (event) => act(event, revokeFeed, () => redirect(303, '/week/feed?revoked'))
} satisfies Actions;
