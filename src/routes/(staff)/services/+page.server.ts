import { countWhoWaits, listServices } from '#modules/scheduling/server/index.ts';
import { shown } from '#platform/http/show.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  services: shown(await listServices(locals.call, {})),
  waiting: shown(await countWhoWaits(locals.call, {}))
});
