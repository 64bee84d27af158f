import { redirect } from '@sveltejs/kit';
import { dayAddress, daysOnPage, readDayAddress } from '#modules/scheduling/index.ts';
import { countSupport } from '#modules/groups/server/index.ts';
import { cancelByHost, mark, readDay } from '#modules/scheduling/server/index.ts';
import { startOf } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';
import { sessionLinks } from '../sessions-in-calendar.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  const at = readDayAddress(url.searchParams);
  const outcome = await readDay(locals.call, { date: at.date, days: daysOnPage });
  // Who has no times of their own is met by a landing page instead.
  const day = !outcome.ok && outcome.refusal.code === 'not_found' ? null : shown(outcome);
  const start = day ? null : await startOf(locals.call);
  const support = start?.coordinator ? shown(await countSupport(locals.call, {})) : null;
  const sessions = day ? await sessionLinks(locals.call, day.sessions) : undefined;
  const { call, organisation } = locals;
  return { day, at, start, support, sessions, school: organisation.name, now: call.now, canSendMail: call.system.canSendMail };
};

export const actions = {
  mark: (event) =>
    act(event, mark, ({ state }) =>
      redirect(303, dayAddress({ ...readDayAddress(event.url.searchParams), done: state, count: undefined }))
    ),
  cancel: (event) =>
    act(event, cancelByHost, () =>
      redirect(303, dayAddress({ ...readDayAddress(event.url.searchParams), done: 'cancelled', count: undefined }))
    )
} satisfies Actions;
