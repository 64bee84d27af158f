import { readGroupSupport } from '#modules/groups/server/index.ts';
import { shown } from '#platform/http/show.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params: { group } }) => ({
  support: shown(await readGroupSupport(call, { group }))
});
