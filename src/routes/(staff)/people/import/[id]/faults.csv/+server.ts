import type { RequestHandler } from '@sveltejs/kit';
import { faultTable } from '#modules/people/ui/import/fault-table.ts';
import { readFaults } from '#modules/people/server/index.ts';
import { csvOf } from '#platform/documents/csv.ts';
import { shown } from '#platform/http/show.ts';

/** Everything that is wrong in a file of people, as a table in the reader's language. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { faults } = shown(await readFaults(locals.call, { id: params['id'] ?? '' }));
  return new Response(csvOf(faultTable(faults)), {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="rinnalla-import.csv"' }
  });
};
