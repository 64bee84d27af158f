import type { Act } from '#platform/use-case/index.ts';
import { freeSessions } from '#modules/scheduling/server/index.ts';
import type { RequestAct } from '../../requests/request-state.ts';
import { isToCome } from '../../sessions/session-state.ts';
import { sessionsOfRequest, writeState } from './store/sessions.ts';

/** Calls off what is still ahead of a request that has come to its end: its leaders' time is free, and they are told. */
export async function callOffAll(act: Pick<Act, 'db' | 'now' | 'say'>, request: string): Promise<void> {
  const ahead = (await sessionsOfRequest(act.db, request)).filter((one) => isToCome(one, act.now));
  for (const session of ahead) await writeState(act.db, session, { state: 'cancelled', reason: 'not_needed', told: true });
  await freeSessions(
    act,
    ahead.map(({ id }) => id)
  );
  for (const { id, sequence } of ahead) await act.say('group_session.changed', { id, sequence: sequence + 1 });
}

/** Acts by which a request follows its sessions. */
const following: readonly string[] = ['plan', 'plan_again', 'call_off', 'hold'] satisfies RequestAct[];

/** Whether an act was done by what became of sessions that still stand: then it is not taken back by itself. */
export async function isBoundBySessions(db: Act['db'], request: string, what: string): Promise<boolean> {
  return following.includes(what) && (await sessionsOfRequest(db, request)).some(({ state }) => state !== 'cancelled');
}
