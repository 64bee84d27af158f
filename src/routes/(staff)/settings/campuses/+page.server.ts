import { listCampuses } from '#modules/people/server/index.ts';
import { shown } from '#platform/http/show.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
  campuses: shown(await listCampuses(locals.call, {})),
  saved: url.searchParams.has('saved')
});
