import type { RequestHandler } from '@sveltejs/kit';
import { readGroupFigures } from '#modules/results/server/index.ts';
import { groupRows } from '#modules/results/ui/group-words.ts';
import { workbookOf, workbookType } from '#platform/documents/workbook.ts';
import { shown } from '#platform/http/show.ts';

/** A month's figures of support for groups as a workbook, the very ones of the page. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const report = shown(await readGroupFigures(locals.call, { month: url.searchParams.get('month') }));
  return new Response(new Uint8Array(await workbookOf(groupRows(report), report.month)), {
    headers: { 'content-type': workbookType, 'content-disposition': `attachment; filename="rinnalla-groups-${report.month}.xlsx"` }
  });
};
