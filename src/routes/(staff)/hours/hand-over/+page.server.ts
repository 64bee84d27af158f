import { listToHandOver } from '#modules/scheduling/server/index.ts';
import { shown } from '#platform/http/show.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, url: { searchParams } }) => ({
  ...shown(await listToHandOver(call, { host: searchParams.get('host') ?? '' })),
  isDone: searchParams.has('done')
});
