import { feedFile, readFeed } from '#modules/scheduling/server/index.ts';
import { shown } from '#platform/http/show.ts';
import type { RequestHandler } from './$types';

/** A host's private calendar, for a calendar that follows it. Asked with the mark that it has, it answers that nothing is new. */
export const GET: RequestHandler = async ({ locals: { call }, params, request }) => {
  const { ics, tag } = feedFile(call, shown(await readFeed(call, { secret: params.secret })));
  const headers = { etag: tag, 'cache-control': 'private, no-cache' };
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (known.includes(tag)) return new Response(null, { status: 304, headers });
  return new Response(ics, { headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' } });
};
