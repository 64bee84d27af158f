import { redirect } from '@sveltejs/kit';
import { prepareNextYear, previewNextYear } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ preview: shown(await previewNextYear(locals.call, {})) });

export const actions = {
  default: (event) => act(event, prepareNextYear, ({ id }) => redirect(303, `/people/changes/${id}`))
} satisfies Actions;
