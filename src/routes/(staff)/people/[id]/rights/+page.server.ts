import { readRightsOf } from '#modules/people/server/index.ts';
import { shown } from '#platform/http/show.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  id: params.id,
  read: shown(await readRightsOf(locals.call, { id: params.id })),
  school: locals.organisation.name
});
