import type { RequestHandler } from '@sveltejs/kit';
import { readEqualAccess } from '#modules/results/server/index.ts';
import { writtenRows } from '#modules/results/ui/access-words.ts';
import { csvOf } from '#platform/documents/csv.ts';
import { shown } from '#platform/http/show.ts';

/** A month's figures as a table, the very ones of the page. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const report = shown(await readEqualAccess(locals.call, { month: url.searchParams.get('month') }));
  return new Response(csvOf(writtenRows(report, locals.language)), {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="rinnalla-${report.month}.csv"` }
  });
};
