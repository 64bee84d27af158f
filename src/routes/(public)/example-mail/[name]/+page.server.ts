import { error } from '@sveltejs/kit';
import { linesOf } from '#modules/messages/index.ts';
import { exampleMail } from '#modules/messages/server/index.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { nearWhen } from '#ui/formats.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const kept = locals.organisation.isExample ? exampleMail(locals.call.system) : null;
  const mail = await kept?.read(params.name);
  if (!mail) error(404, 'not_found');
  return {
    subject: mail.subject,
    to: mail.to,
    when: nearWhen(mail.at, locals.call.now, houseZone, locals.language),
    mailLanguage: mail.language,
    lines: linesOf(mail.text),
    calendarHref: mail.ics === null ? null : `/example-mail/${mail.name}/calendar`
  };
};
