import { redirect } from '@sveltejs/kit';
import { chosenTime } from '#modules/scheduling/index.ts';
import { book, knownInBrowser } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { byNameOrNickname, newForm, pageOfTimes } from '../page-of-times.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  ...(await pageOfTimes(event)),
  name: event.locals.signedIn?.givenName ?? null,
  ...newForm(),
  promisesMail: event.locals.call.system.canSendMail,
  invited: event.url.searchParams.get('invited')
});

export const actions: Actions = {
  default: (event) => {
    const { secrets, jar, callOf, keep } = byNameOrNickname(event);
    const done = (booked: { id: string; endsAt: number }) => {
      keep(booked);
      redirect(303, `/appointments/${booked.id}?new`);
    };
    return act(event, book, done, (values) => ({
      call: callOf(values),
      also: { time: chosenTime(values), ...knownInBrowser(secrets, jar, event.locals.call.now) }
    }));
  }
};
