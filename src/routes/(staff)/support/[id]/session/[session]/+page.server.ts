import { redirect } from '@sveltejs/kit';
import { cancelSession, markSession, readSession, restoreSession } from '#modules/groups/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params: { session }, url: { searchParams } }) => {
  const was = (name: string) => searchParams.get(name) ?? '';
  return {
    session: shown(await readSession(call, { session })),
    done: searchParams.get('done'),
    was: searchParams.has('start')
      ? { start: was('start'), length: was('length'), place: was('place'), link: was('link'), travel: was('travel') }
      : null
  };
};

const back = (done: string) => ({ id, session }: { id: string; session: string }) => redirect(303, `/support/${id}/session/${session}?done=${done}`);

export const actions = {
  cancel: (event) => act(event, cancelSession, back('cancelled')),
  restore: (event) => act(event, restoreSession, back('restored')),
  mark: (event) => act(event, markSession, (value) => back(value.mark)(value))
} satisfies Actions;
