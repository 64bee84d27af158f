import { listSupport } from '#modules/groups/server/index.ts';
import { shown } from '#platform/http/show.ts';
import type { Call } from '#platform/use-case/index.ts';

/** How many requests for support wait among those that somebody may look at: urgent ones, those that have waited longer than the school allows, and new ones. */
export async function supportThatWaits(call: Call): Promise<{ urgent: number; late: number; new: number }> {
  const { counts } = shown(await listSupport(call, { view: 'list', only: 'urgent' }));
  return { urgent: counts.urgent, late: counts.late, new: counts.states.find(({ state }) => state === 'new')?.count ?? 0 };
}
