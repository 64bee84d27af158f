import { redirect } from '@sveltejs/kit';
import { readOwnData } from '#modules/people/server/index.ts';
import { listOwn } from '#modules/scheduling/server/index.ts';
import { shown } from '#platform/http/show.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call, signedIn, organisation }, url }) => {
  if (!signedIn) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname)}`);
  return {
    own: shown(await readOwnData(call, {})),
    school: organisation.name,
    now: call.now,
    // What this browser holds a key to is under a nickname: it is not held about this person.
    appointments: shown(await listOwn({ ...call, keys: [] }, {}))
  };
};
