import { listGroups } from '#modules/people/server/index.ts';
import { shown } from '#platform/http/show.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
  listed: shown(await listGroups(locals.call, { year: url.searchParams.get('year') ?? '' })),
  saved: url.searchParams.has('saved')
});
