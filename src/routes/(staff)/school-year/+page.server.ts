import { readSchoolYear } from '#modules/scheduling/server/index.ts';
import { shown } from '#platform/http/show.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
  year: shown(await readSchoolYear(locals.call, {})),
  done: url.searchParams.get('done')
});
