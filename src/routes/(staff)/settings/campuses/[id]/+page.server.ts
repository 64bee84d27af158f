import { redirect } from '@sveltejs/kit';
import { readCampus, saveCampus } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ kept: shown(await readCampus(locals.call, { id: params.id })) });

export const actions = {
  default: (event) =>
    act(
      event,
      saveCampus,
      () => redirect(303, '/settings/campuses?saved'),
      () => ({ also: { id: event.params.id } })
    )
} satisfies Actions;
