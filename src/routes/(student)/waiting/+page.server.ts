import { redirect } from '@sveltejs/kit';
import { countOpen, join, listTimes } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import { byNameOrNickname, newForm, waitingChoice } from '../page-of-times.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call, signedIn }, url }) => ({
  ...waitingChoice(shown(await listTimes(call, {})), url),
  name: signedIn?.givenName ?? null,
  ...newForm(),
  promisesMail: call.system.canSendMail
});

export const actions: Actions = {
  default: (event) => {
    const { secrets, jar, callOf, keep } = byNameOrNickname(event);
    const done = (wait: { id: string; endsAt: number }) => {
      keep(wait);
      redirect(303, `/waiting/${wait.id}?new`);
    };
    return act(event, join, done, (values) => ({
      call: callOf(values),
      also: { openInBrowser: countOpen(secrets, jar, event.locals.call.now) }
    }));
  }
};
