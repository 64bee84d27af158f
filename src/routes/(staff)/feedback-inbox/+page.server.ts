import { redirect } from '@sveltejs/kit';
import { listFeedback, markAnswered } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
  ...shown(await listFeedback(locals.call, {})),
  marked: url.searchParams.get('marked')
});

export const actions = {
  default: (event) => act(event, markAnswered, ({ answered }) => redirect(303, `/feedback-inbox?marked=${answered}`))
} satisfies Actions;
