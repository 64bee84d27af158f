import { redirect } from '@sveltejs/kit';
import { chosenTime } from '#modules/scheduling/index.ts';
import { bookFor, findToBookFor, giveKey } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { shown } from '#platform/http/show.ts';
import { newForm, pageOfTimes } from '../../(student)/page-of-times.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  const [q, who] = [url.searchParams.get('q') ?? '', url.searchParams.get('who') ?? undefined];
  const { found, who: chosen } = shown(await findToBookFor(locals.call, { q: q.slice(0, 60), who }));
  return {
    ...(await pageOfTimes(event, undefined, true)),
    q,
    found,
    student: chosen,
    byNickname: who === 'nickname',
    ...newForm(),
    done: url.searchParams.has('done')
  };
};

export const actions: Actions = {
  default: (event) => {
    const { call } = event.locals;
    const done = ({ id, named }: { id: string; named: boolean }) => {
      // Under a nickname only the link and the words lead to it: they are shown once, to be given to who stands beside.
      if (!named) giveKey(call.system.secrets, cookieJar(event.cookies, event.url), id, call.now);
      redirect(303, named ? '/book-for?done' : `/appointments/${id}?new`);
    };
    return act(event, bookFor, done, (values) => ({ also: { time: chosenTime(values) } }));
  }
};
