import { redirect } from '@sveltejs/kit';
import { countOpen, join, keepBooking, listTimes } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { shown } from '#platform/http/show.ts';
import { asVisitor } from '#platform/use-case/index.ts';
import { newForm, waitingChoice } from '../page-of-times.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call, signedIn }, url }) => ({
  ...waitingChoice(shown(await listTimes(call, {})), url),
  name: signedIn?.givenName ?? null,
  ...newForm(),
  promisesMail: call.system.canSendMail
});

export const actions: Actions = {
  default: (event) => {
    const { call, signedIn } = event.locals;
    const { secrets } = call.system;
    const jar = cookieJar(event.cookies, event.url);
    let named = false;
    const done = ({ id, endsAt }: { id: string; endsAt: number }) => {
      if (!named) keepBooking(secrets, jar, id, endsAt, call.now);
      redirect(303, `/waiting/${id}?new`);
    };
    return act(event, join, done, (values) => {
      named = signedIn !== null && values['as'] === 'name';
      // Under a nickname whoever waits is a visitor, whoever is signed in: nothing behind this line knows of them.
      const who = named ? call : { ...call, actor: asVisitor(call.actor) };
      return { call: who, also: { openInBrowser: countOpen(secrets, jar, call.now) } };
    });
  }
};
