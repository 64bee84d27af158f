import { redirect } from '@sveltejs/kit';
import { readChange, undoChange } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({ change: shown(await readChange(locals.call, { id: params.id })) });

export const actions = {
  default: (event) =>
    act(
      event,
      undoChange,
      ({ id }) => redirect(303, `/people/changes/${id}`),
      () => ({ also: { id: event.params.id } })
    )
} satisfies Actions;
