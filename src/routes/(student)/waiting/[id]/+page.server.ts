import { readWaiting } from '#modules/scheduling/server/index.ts';
import { shown } from '#platform/http/show.ts';
import { accept, decline, set } from './acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params, url }) => ({
  wait: shown(await readWaiting(call, { id: params.id })),
  origin: url.origin,
  just: (['new', 'paused', 'resumed', 'left', 'declined'] as const).find((what) => url.searchParams.has(what)) ?? null
});

export const actions: Actions = { accept, decline, set };
