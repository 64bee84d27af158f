import { redirect } from '@sveltejs/kit';
import { readPush, takeBackPush } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params: { id }, url: { searchParams } }) => ({
  push: shown(await readPush(call, { id })),
  done: searchParams.get('done')
});

export const actions = {
  back: (event) =>
    act(
      event,
      takeBackPush,
      ({ id }) => redirect(303, `/hours/templates/pushed/${id}?done=taken_back`),
      () => ({ also: { id: event.params.id } })
    )
} satisfies Actions;
