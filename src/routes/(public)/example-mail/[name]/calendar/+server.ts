import { error } from '@sveltejs/kit';
import { exampleMail } from '#modules/messages/server/index.ts';
import type { RequestHandler } from './$types';

/** The calendar part of one of the example's messages, as a file. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const kept = locals.organisation.isExample ? exampleMail(locals.call.system) : null;
  const mail = await kept?.read(params.name);
  if (!mail?.ics) error(404, 'not_found');
  return new Response(mail.ics, {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="tapaaminen.ics"' }
  });
};
