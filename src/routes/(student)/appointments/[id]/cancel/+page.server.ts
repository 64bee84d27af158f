import { redirect } from '@sveltejs/kit';
import { stateAfter } from '#modules/scheduling/index.ts';
import { cancel, forgetOpen, readAppointment } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params }) => {
  const appointment = shown(await readAppointment(call, { id: params.id }));
  if (!stateAfter(appointment.state, 'cancel') || appointment.end <= call.now) redirect(303, `/appointments/${params.id}`);
  return { appointment, begun: appointment.start <= call.now };
};

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      cancel,
      ({ id, told }) => {
        const { call } = event.locals;
        forgetOpen(call.system.secrets, cookieJar(event.cookies, event.url), id, call.now);
        redirect(303, `/appointments/${id}?${told ? 'told' : 'cancelled'}`);
      },
      () => ({ also: { id: event.params.id } })
    )
};
