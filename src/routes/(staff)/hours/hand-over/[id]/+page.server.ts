import { redirect } from '@sveltejs/kit';
import { handOver, readToHandOver } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params: { id } }) => shown(await readToHandOver(call, { id }));

export const actions = {
  default: (event) =>
    act(
      event,
      handOver,
      ({ from }) => redirect(303, `/hours/hand-over?host=${from}&done`),
      () => ({ also: { id: event.params.id } })
    )
} satisfies Actions;
