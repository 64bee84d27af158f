import { m } from '#texts/messages.js';
import { calendarFileOf, readAppointment } from '#modules/scheduling/server/index.ts';
import { shown } from '#platform/http/show.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { call }, params }) => {
  const appointment = shown(await readAppointment(call, { id: params.id }));
  return new Response(calendarFileOf(call, appointment, m.scheduling_meeting()), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="rinnalla.ics"',
      'cache-control': 'no-store'
    }
  });
};
