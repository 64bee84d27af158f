import { readAppointment } from '#modules/scheduling/server/index.ts';
import { shown } from '#platform/http/show.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params, url }) => ({
  appointment: shown(await readAppointment(call, { id: params.id })),
  now: call.now,
  origin: url.origin,
  just: (['new', 'moved', 'cancelled', 'told'] as const).find((what) => url.searchParams.has(what)) ?? null
});
