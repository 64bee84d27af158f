import { redirect } from '@sveltejs/kit';
import { changeSupport, listSessions, readFollowUp, readSupport, takeBackSupport } from '#modules/groups/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params: { id }, url: { searchParams } }) => ({
  request: shown(await readSupport(call, { id })),
  sessions: shown(await listSessions(call, { id })),
  followUp: shown(await readFollowUp(call, { id })),
  done: searchParams.get('done')
});

const also = ({ params: { id } }: { params: { id: string } }) => {
  return () => ({ also: { id } });
};

export const actions = {
  change: (event) => act(event, changeSupport, ({ id }) => redirect(303, `/support/${id}?done=changed`), also(event)),
  undo: (event) => act(event, takeBackSupport, ({ id }) => redirect(303, `/support/${id}?done=undone`), also(event))
} satisfies Actions;
