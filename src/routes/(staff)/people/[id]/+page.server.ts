import { readPerson } from '#modules/people/server/index.ts';
import { shown } from '#platform/http/show.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  read: shown(await readPerson(locals.call, { id: params.id })),
  school: locals.organisation.name,
  saved: url.searchParams.has('saved')
});
