import { error } from '@sveltejs/kit';
import { exampleMail } from '#modules/messages/server/index.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { nearWhen } from '#ui/formats.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const kept = exampleMail(locals.call.system);
  if (!kept || !locals.organisation.isExample) error(404, 'not_found');
  const items = await kept.list(50);
  return {
    items: items.map(({ name, subject, to, at }) => ({
      href: `/example-mail/${name}`,
      subject,
      to,
      when: nearWhen(at, locals.call.now, houseZone, locals.language)
    }))
  };
};
