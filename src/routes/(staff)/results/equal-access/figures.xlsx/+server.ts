import type { RequestHandler } from '@sveltejs/kit';
import { readEqualAccess } from '#modules/results/server/index.ts';
import { fileRows } from '#modules/results/ui/access-words.ts';
import { workbookOf, workbookType } from '#platform/documents/workbook.ts';
import { shown } from '#platform/http/show.ts';

/** A month's figures as a workbook, the very ones of the page. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const report = shown(await readEqualAccess(locals.call, { month: url.searchParams.get('month') }));
  return new Response(new Uint8Array(await workbookOf(fileRows(report, locals.language), report.month)), {
    headers: { 'content-type': workbookType, 'content-disposition': `attachment; filename="rinnalla-${report.month}.xlsx"` }
  });
};
