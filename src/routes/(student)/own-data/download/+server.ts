import { redirect, type RequestHandler } from '@sveltejs/kit';
import { readOwnData } from '#modules/people/server/index.ts';
import { listOwn, listWaiting } from '#modules/scheduling/server/index.ts';
import { shown } from '#platform/http/show.ts';

/** All that is held about who is signed in, as one file. */
export const GET: RequestHandler = async ({ locals: { call, signedIn, organisation } }) => {
  if (!signedIn) redirect(303, '/sign-in?next=/own-data');
  const own = shown(await readOwnData(call, {}));
  const appointments = shown(await listOwn({ ...call, keys: [] }, {}));
  const waits = shown(await listWaiting({ ...call, keys: [] }, {}));
  return new Response(JSON.stringify({ school: organisation.name, person: own, appointments, waits }, null, 2), {
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': 'attachment; filename="rinnalla.json"' }
  });
};
