import { redirect } from '@sveltejs/kit';
import { bookSessions, moveSession, readSessionTimes } from '#modules/groups/server/index.ts';
import { newRandomId } from '#platform/ids.ts';
import { act, readForm } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import { FormInput } from '#platform/use-case/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params: { id }, url: { searchParams } }) => ({
  times: shown(await readSessionTimes(call, new FormInput({ ...readForm(searchParams), id }))),
  key: newRandomId()
});

const also = ({ params: { id } }: { params: { id: string } }) => {
  return () => ({ also: { id } });
};

export const actions = {
  book: (event) =>
    act(
      event,
      bookSessions,
      ({ id, first, count }) =>
        redirect(303, count === 1 ? `/support/${id}/session/${first}?done=booked` : `/support/${id}?done=sessions_booked`),
      also(event)
    ),
  move: (event) =>
    act(
      event,
      moveSession,
      ({ id, session, change }) => redirect(303, `/support/${id}/session/${session}?${new URLSearchParams({ done: 'moved', change })}`),
      also(event)
    )
} satisfies Actions;
