import { quickPeriod } from '#modules/scheduling/index.ts';
import { addBlock, readBlockChoices } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';
import { backTo } from '../acts.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  const choices = shown(await readBlockChoices(locals.call, {}));
  return { choices, period: quickPeriod(url.searchParams, locals.call.now, choices.zone), kind: url.searchParams.get('kind') ?? undefined };
};

export const actions = {
  default: (event) =>
    act(event, addBlock, ({ id, date }) =>
      backTo(event, { view: 'week', from: date, open: undefined, done: 'block_added', undo: { act: 'remove', id } })
    )
} satisfies Actions;
