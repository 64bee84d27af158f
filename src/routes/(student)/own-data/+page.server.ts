import { redirect } from '@sveltejs/kit';
import { changeOwnData, endOtherSessions, endSessionOfOwn, listOwnSessions, readOwnData } from '#modules/people/server/index.ts';
import { listOwn, listWaiting } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call, signedIn, sessionToken, organisation }, url }) => {
  if (!signedIn) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
  return {
    own: shown(await readOwnData(call, {})),
    school: organisation.name,
    now: call.now,
    done: url.searchParams.get('done'),
    // What this browser holds a key to is under a nickname: it is not held about this person.
    appointments: shown(await listOwn({ ...call, keys: [] }, {})),
    waits: shown(await listWaiting({ ...call, keys: [] }, {})),
    sessions: shown(await listOwnSessions(call, { token: sessionToken ?? '' })),
    ended: url.searchParams.has('ended')
  };
};

const ended = () => redirect(303, '/own-data?ended#sessions');

export const actions = {
  end: (event) => act(event, endSessionOfOwn, ended),
  endOthers: (event) => act(event, endOtherSessions, ended, () => ({ also: { token: event.locals.sessionToken ?? '' } })),
  change: (event) => act(event, changeOwnData, ({ done }) => redirect(303, `/own-data?done=${done}`))
} satisfies Actions;
