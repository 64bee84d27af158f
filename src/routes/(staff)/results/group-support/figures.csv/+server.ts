import type { RequestHandler } from '@sveltejs/kit';
import { readGroupFigures } from '#modules/results/server/index.ts';
import { groupRows } from '#modules/results/ui/group-words.ts';
import { csvOf } from '#platform/documents/csv.ts';
import { shown } from '#platform/http/show.ts';

/** A month's figures of support for groups as a table, the very ones of the page. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const report = shown(await readGroupFigures(locals.call, { month: url.searchParams.get('month') }));
  return new Response(csvOf(groupRows(report)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="rinnalla-groups-${report.month}.csv"`
    }
  });
};
