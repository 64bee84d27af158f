import { redirect } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { readPersonToEdit, savePerson } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  kept: shown(await readPersonToEdit(locals.call, { id: params.id })),
  key: randomUUID()
});

export const actions = {
  default: (event) =>
    act(
      event,
      savePerson,
      ({ id }) => redirect(303, `/people/${id}?saved`),
      () => ({ also: { id: event.params.id } })
    )
} satisfies Actions;
