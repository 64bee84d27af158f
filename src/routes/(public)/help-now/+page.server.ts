import { gatheredOn, helpLines } from '#modules/digital-services/server/index.ts';
import { readNoticeFacts } from '#modules/people/server/index.ts';
import type { PageServerLoad } from './$types';

/** The lines are national, so their clock is Finland's, whatever the school's zone. */
const zone = 'Europe/Helsinki';

export const load: PageServerLoad = async ({ locals }) => {
  const facts = await readNoticeFacts(locals.call, {});
  return {
    lines: helpLines(locals.language),
    gatheredOn: gatheredOn(),
    now: locals.call.now,
    zone,
    school: facts.ok ? facts.value.schoolHelp : null
  };
};
