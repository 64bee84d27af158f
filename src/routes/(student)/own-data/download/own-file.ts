import { readOwnSupport } from '#modules/groups/server/index.ts';
import { listOwnSessions, readOwnData } from '#modules/people/server/index.ts';
import { listOwn, listWaiting } from '#modules/scheduling/server/index.ts';
import { shown } from '#platform/http/show.ts';
import type { Call } from '#platform/use-case/index.ts';

/**
 * All that is held about who is signed in: the file of their own data. A strand that keeps something by name adds its part, and `tests/guards/privacy/own-data.ts` names where it is.
 * What this browser holds a key to is under a nickname: it is not held about this person.
 */
export async function ownFile(call: Call, school: string, token: string) {
  const withoutKeys = { ...call, keys: [] };
  return {
    school,
    person: shown(await readOwnData(call, {})),
    sessions: shown(await listOwnSessions(call, { token })),
    appointments: shown(await listOwn(withoutKeys, { kept: true })),
    waits: shown(await listWaiting(withoutKeys, {})),
    support: shown(await readOwnSupport(call, {}))
  };
}
