import { error } from '@sveltejs/kit';
import { readNoticeFacts } from '#modules/people/server/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const facts = await readNoticeFacts(locals.call, {});
  if (!facts.ok) error(404, 'not_found');
  return { facts: facts.value, name: locals.organisation.name };
};
