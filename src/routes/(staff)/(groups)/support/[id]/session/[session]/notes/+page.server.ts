import { error, redirect } from '@sveltejs/kit';
import { readNotes, writeNotes } from '#modules/groups/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params: { id, session } }) => {
  const notes = shown(await readNotes(call, { id, session }));
  // Who may read it reads it on the session's page.
  if (!notes.mayWrite) error(404);
  return { notes };
};

export const actions = {
  default: (event) =>
    act(
      event,
      writeNotes,
      ({ id, session }) => redirect(303, `/support/${id}/session/${session}?done=noted`),
      () => ({ also: { session: event.params.session } })
    )
} satisfies Actions;
