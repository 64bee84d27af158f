import { redirect } from '@sveltejs/kit';
import { askWayBack, confirmOthersWayBack, listWaysBack, withdrawWayBack } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, url }) => ({
  ways: shown(await listWaysBack(call, {})),
  done: url.searchParams.get('done')
});

export const actions = {
  ask: (event) => act(event, askWayBack, () => redirect(303, '/people/ways-back?done=asked')),
  // The code is told in the answer alone, never in an address.
  confirm: (event) => act(event, confirmOthersWayBack, ({ code }) => ({ code })),
  withdraw: (event) => act(event, withdrawWayBack, () => redirect(303, '/people/ways-back?done=withdrawn'))
} satisfies Actions;
