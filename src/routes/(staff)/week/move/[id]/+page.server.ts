import { handOver, moveByHost, readToMove } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';
import { backTo, moved } from '../../acts.ts';

export const load: PageServerLoad = async ({ locals, params }) => ({ meeting: shown(await readToMove(locals.call, { id: params.id })) });

export const actions = {
  move: (event) => act(event, moveByHost, moved(event), () => ({ also: { id: event.params.id } })),
  handOver: (event) =>
    act(
      event,
      handOver,
      () => backTo(event, { open: undefined, done: 'handed_over' }),
      () => ({ also: { id: event.params.id } })
    )
} satisfies Actions;
