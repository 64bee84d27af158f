import { redirect } from '@sveltejs/kit';
import { answerPersonRequest, listRequests } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
  requests: shown(await listRequests(locals.call, {})),
  answered: url.searchParams.get('answered')
});

export const actions = {
  default: (event) => act(event, answerPersonRequest, ({ answer }) => redirect(303, `/people/requests?answered=${answer}`))
} satisfies Actions;
