import { redirect } from '@sveltejs/kit';
import { chosenTime } from '#modules/scheduling/index.ts';
import { book, keepBooking, knownInBrowser } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { asVisitor } from '#platform/use-case/index.ts';
import { newForm, pageOfTimes } from '../page-of-times.ts';
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
    const { call, signedIn } = event.locals;
    const { secrets } = call.system;
    const jar = cookieJar(event.cookies, event.url);
    let named = false;
    const done = ({ id, endsAt }: { id: string; endsAt: number }) => {
      if (!named) keepBooking(secrets, jar, id, endsAt, call.now);
      redirect(303, `/appointments/${id}?new`);
    };
    return act(event, book, done, (values) => {
      named = signedIn !== null && values['as'] === 'name';
      // Under a nickname the booker is a visitor, whoever is signed in: nothing behind this line knows of them.
      const booker = named ? call : { ...call, actor: asVisitor(call.actor) };
      return { call: booker, also: { time: chosenTime(values), ...knownInBrowser(secrets, jar, call.now) } };
    });
  }
};
