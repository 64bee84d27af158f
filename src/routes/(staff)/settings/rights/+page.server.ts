import { readRights } from '#modules/people/server/index.ts';
import { shown } from '#platform/http/show.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
  acts: shown(await readRights(locals.call, {})),
  role: url.searchParams.get('role') ?? ''
});
