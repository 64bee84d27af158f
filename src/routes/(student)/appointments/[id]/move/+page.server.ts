import { redirect } from '@sveltejs/kit';
import { chosenTime, stateAfter } from '#modules/scheduling/index.ts';
import { move, readAppointment } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import { pageOfTimes } from '../../../page-of-times.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event;
  const { call } = locals;
  const appointment = shown(await readAppointment(call, { id: params.id }));
  // Over or off, as another tab may have made it: its own page says so, and what to do.
  if (!stateAfter(appointment.state, 'move') || appointment.start <= call.now) redirect(303, `/appointments/${params.id}`);
  return { ...(await pageOfTimes(event, appointment)), appointment };
};

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      move,
      ({ id }) => redirect(303, `/appointments/${id}?moved`),
      (values) => ({ also: { id: event.params.id, time: chosenTime(values) } })
    )
};
