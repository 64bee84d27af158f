import { redirect } from '@sveltejs/kit';
import { readOrganisation, saveOrganisation } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
  kept: shown(await readOrganisation(locals.call, {})),
  saved: url.searchParams.has('saved')
});

export const actions = {
  default: (event) => act(event, saveOrganisation, () => redirect(303, '/settings?saved'))
} satisfies Actions;
