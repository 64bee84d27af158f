import { followWeek } from '#modules/scheduling/server/index.ts';
import { changesOf } from '#platform/http/event-stream.ts';
import { shown } from '#platform/http/show.ts';
import type { RequestHandler } from './$types';

/** Says to an open calendar that it should look again: when, never what. */
export const GET: RequestHandler = async ({ locals: { call }, request }) => {
  if (!request.headers.get('accept')?.includes('text/event-stream')) return new Response(null, { status: 406 });
  shown(await followWeek(call, {}));
  return changesOf(call.system.live, call.actor.organisation);
};
