import { listLedSessions } from '#modules/groups/server/index.ts';
import type { SessionLinks } from '#modules/scheduling/index.ts';
import type { Call } from '#platform/use-case/index.ts';

/** What the strands say of the sessions that stand in somebody's calendar: what they are called, and where they are changed. A strand that comes adds its own here. */
export async function sessionLinks(call: Call, blocks: readonly { session: string | null }[]): Promise<SessionLinks> {
  const ids = blocks.flatMap(({ session }) => session ?? []);
  if (ids.length === 0) return new Map();
  const led = await listLedSessions(call, { ids });
  return new Map(
    led.ok ? led.value.map(({ id, request, group }) => [id, { title: group, href: `/support/${request}/session/${id}` }]) : []
  );
}
