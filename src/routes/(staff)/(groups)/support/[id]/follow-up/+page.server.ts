import { redirect } from '@sveltejs/kit';
import { answerFollowUp, readFollowUp } from '#modules/groups/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params: { id } }) => ({
  followUp: shown(await readFollowUp(call, { id }))
});

export const actions = {
  default: (event) =>
    act(
      event,
      answerFollowUp,
      ({ id }) => redirect(303, `/support/${id}?done=changed`),
      () => ({ also: { id: event.params.id } })
    )
} satisfies Actions;
