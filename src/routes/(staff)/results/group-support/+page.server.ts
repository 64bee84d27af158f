import { readGroupFigures } from '#modules/results/server/index.ts';
import { shown } from '#platform/http/show.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
  report: shown(await readGroupFigures(locals.call, { month: url.searchParams.get('month') }))
});
