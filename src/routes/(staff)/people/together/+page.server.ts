import { redirect } from '@sveltejs/kit';
import { readTogether } from '#modules/people/index.ts';
import { changeTogether, readChosen } from '#modules/people/server/index.ts';
import { act, readForm } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const together = readTogether(readForm(url.searchParams));
  if (together.persons.length === 0) redirect(303, '/people?none=1');
  return { together, chosen: shown(await readChosen(locals.call, { person: together.persons })), school: locals.organisation.name };
};

export const actions = {
  default: (event) => act(event, changeTogether, ({ id }) => redirect(303, `/people/changes/${id}`))
} satisfies Actions;
