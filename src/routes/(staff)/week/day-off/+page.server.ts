import { cancelDay, readDayToCancel } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';
import { backTo } from '../acts.ts';

export const load: PageServerLoad = async ({ locals, url }) => ({
  day: shown(await readDayToCancel(locals.call, { date: url.searchParams.get('date') ?? '' }))
});

export const actions = {
  default: (event) =>
    act(event, cancelDay, ({ date, cancelled }) => backTo(event, { view: 'day', from: date, done: 'day_cancelled', count: cancelled }))
} satisfies Actions;
