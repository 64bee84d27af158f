import { redirect } from '@sveltejs/kit';
import { changeLeaders, readSessionLeaders } from '#modules/groups/server/index.ts';
import { act, readForm } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import { FormInput } from '#platform/use-case/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params: { id, session }, url: { searchParams } }) => ({
  leaders: shown(await readSessionLeaders(call, new FormInput({ ...readForm(searchParams), id, session })))
});

export const actions = {
  change: (event) =>
    act(
      event,
      changeLeaders,
      ({ id, session, change }) => redirect(303, `/support/${id}/session/${session}?${new URLSearchParams({ done: 'leaders', change })}`),
      () => ({ also: { session: event.params.session } })
    )
} satisfies Actions;
