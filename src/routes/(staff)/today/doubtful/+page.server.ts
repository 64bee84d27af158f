import { redirect } from '@sveltejs/kit';
import { dayAddress, doubtable } from '#modules/scheduling/index.ts';
import { freeDoubtful, readDay } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  appointments: doubtable(shown(await readDay(locals.call, { days: 31 })), locals.call.now)
});

export const actions = {
  default: (event) => act(event, freeDoubtful, ({ freed }) => redirect(303, dayAddress({ done: 'freed', count: freed })))
} satisfies Actions;
