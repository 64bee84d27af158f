import { redirect } from '@sveltejs/kit';
import { hoursPath } from '#modules/scheduling/index.ts';
import { readHours, undoHours } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url: { searchParams } }) => ({
  ...shown(await readHours(locals.call, { host: searchParams.get('host') ?? '' })),
  asked: searchParams.get('schedule'),
  done: searchParams.get('done')
});

export const actions = {
  undo: (event) => act(event, undoHours, ({ host, own }) => redirect(303, hoursPath('', { done: 'undone', host: own ? null : host })))
} satisfies Actions;
