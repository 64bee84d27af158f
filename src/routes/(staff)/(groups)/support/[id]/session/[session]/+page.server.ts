import { redirect } from '@sveltejs/kit';
import { cancelSession, markSession, readNotes, readSession, restoreSession } from '#modules/groups/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params: { session }, url: { searchParams } }) => {
  const was = (name: string) => searchParams.get(name) ?? '';
  return {
    session: shown(await readSession(call, { session })),
    notes: shown(await readNotes(call, { session })),
    done: searchParams.get('done'),
    was: searchParams.has('start')
      ? { start: was('start'), length: was('length'), place: was('place'), link: was('link'), travel: was('travel') }
      : null
  };
};

const back =
  (done: string) =>
  ({ id, session }: { id: string; session: string }) =>
    redirect(303, `/support/${id}/session/${session}?done=${done}`);

const also = ({ params: { session } }: { params: { session: string } }) => {
  return () => ({ also: { session } });
};

export const actions = {
  cancel: (event) => act(event, cancelSession, back('cancelled'), also(event)),
  restore: (event) => act(event, restoreSession, back('restored'), also(event)),
  mark: (event) => act(event, markSession, (value) => back(value.mark)(value), also(event))
} satisfies Actions;
