import { redirect } from '@sveltejs/kit';
import { readVersions, returnToVersion } from '#modules/groups/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url: { searchParams } }) => ({
  shown: shown(await readVersions(locals.call, { id: params.slug, in: searchParams.get('in'), version: searchParams.get('version') })),
  returned: searchParams.has('returned')
});

export const actions = {
  return: (event) =>
    act(
      event,
      returnToVersion,
      ({ id, language }) => redirect(303, `/plans/${id}/versions?in=${language}&returned`),
      () => ({ also: { id: event.params.slug } })
    )
} satisfies Actions;
