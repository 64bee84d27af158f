import { listPlans } from '#modules/groups/server/index.ts';
import { readForm } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = Object.fromEntries(
    Object.entries(readForm(url.searchParams)).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  );
  return { found: shown(await listPlans(locals.call, asked)), asked };
};
