import { redirect } from '@sveltejs/kit';
import {
  cancelSession,
  choosePlan,
  listPlans,
  markSession,
  readNotes,
  readSession,
  restoreSession,
  takeBackSession
} from '#modules/groups/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params: at, url: { searchParams } }) => {
  const [read, library, written] = await Promise.all([readSession(call, at), listPlans(call, {}), readNotes(call, at)]);
  return {
    session: shown(read),
    plans: shown(library).plans,
    notes: shown(written),
    ...{ done: searchParams.get('done'), planWas: searchParams.get('plan'), change: searchParams.get('change') }
  };
};

const back = (done: string, { id, session }: { id: string; session: string }, was: Record<string, string> = {}) =>
  redirect(303, `/support/${id}/session/${session}?${new URLSearchParams({ done, ...was })}`);

const also =
  ({ params: { session } }: { params: { session: string } }) =>
  () => ({ also: { session } });

export const actions = {
  cancel: (event) => act(event, cancelSession, (value) => back('cancelled', value), also(event)),
  restore: (event) => act(event, restoreSession, (value) => back('restored', value), also(event)),
  back: (event) => act(event, takeBackSession, (value) => back('back', value), also(event)),
  mark: (event) => act(event, markSession, (value) => back(value.mark, value), also(event)),
  plan: (event) => act(event, choosePlan, (value) => back('plan', value, value.was === null ? {} : { plan: value.was }), also(event))
} satisfies Actions;
