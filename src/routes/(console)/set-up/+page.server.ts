import { error, redirect } from '@sveltejs/kit';
import { finishSetUp } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import type { Actions, PageServerLoad } from './$types';

/** The one page of a school that waits for its set-up; its door is the code from the console. */
export const load: PageServerLoad = ({ locals, url }) => {
  if (!locals.organisation.beingSetUp) error(404, 'not_found');
  if (!locals.signedIn) redirect(303, '/sign-in/code');
  return { host: url.hostname };
};

export const actions = {
  default: (event) => act(event, finishSetUp, () => redirect(303, '/settings/first-steps?finished'))
} satisfies Actions;
