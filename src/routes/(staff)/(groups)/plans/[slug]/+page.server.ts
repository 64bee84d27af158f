import { readOnePlan } from '#modules/groups/server/index.ts';
import { shown } from '#platform/http/show.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) =>
  shown(await readOnePlan(locals.call, { slug: params.slug, in: url.searchParams.get('in') }));
