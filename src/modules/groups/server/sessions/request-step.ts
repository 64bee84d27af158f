import { newTimedId } from '#platform/ids.ts';
import type { Act } from '#platform/use-case/index.ts';
import type { RequestAct, RequestState } from '../../requests/request-state.ts';
import { afterAct, standingAfter } from '../../requests/standing.ts';
import { mayLook, partiesTo } from '../requests/reach.ts';
import { eventsOf, insertEvent } from '../requests/store/events.ts';
import { lockRequest, requestById, writeStanding } from '../requests/store/requests.ts';
import { lockGroup, sessionById, sessionsOfRequest } from './store/sessions.ts';

type Reading = Pick<Act, 'db' | 'scope' | 'actor'>;

/** A request whose sessions somebody may look at, and whether they may book and change them; null: there is none for them. */
export async function requestInReach(act: Reading, id: string) {
  const request = await requestById(act.db, id);
  if (!request || !mayLook(act, request)) return null;
  return { request, leads: partiesTo(act, request).includes('professional') };
}

/** A session whose request somebody may look at; null: there is none for them, or it is none of the request `id`, where an address names one. */
export async function sessionInReach(act: Reading, { session: asked, id }: { session: string; id?: string | undefined }) {
  const session = await sessionById(act.db, asked);
  if (!session || (id !== undefined && session.request !== id)) return null;
  const found = await requestInReach(act, session.request);
  return found && { ...found, session };
}

/**
 * A request for who is about to change its sessions, with its row held, then its group's, before scheduling holds the leaders': sessions of a group are changed by one act at a
 * time, and what wants another's place waits in a line and never in a circle.
 */
export async function requestToChange(act: Reading, id: string) {
  await lockRequest(act.db, id);
  const found = await requestInReach(act, id);
  if (!found?.leads) return null;
  await lockGroup(act.db, found.request.groupId);
  return found.request;
}

/** A session that the actor may change, with its request's row held; null: there is none for them. */
export async function sessionToChange(act: Reading, id: string) {
  const known = await sessionById(act.db, id);
  const request = known ? await requestToChange(act, known.request) : null;
  // Read again behind the lock: somebody may have changed it while this waited.
  const session = request ? await sessionById(act.db, id) : undefined;
  return request && session ? { request, session } : null;
}

/**
 * Brings a request to where its sessions stand: planned while one is ahead, held when all that were not called off are held, new again when none is left. Every
 * step is a line of its history.
 */
export async function followSessions(act: Pick<Act, 'db' | 'actor' | 'now'>, request: string): Promise<void> {
  const { db, actor, now } = act;
  const [events, sessions] = await Promise.all([eventsOf(db, request), sessionsOfRequest(db, request)]);
  const standing = standingAfter(events);
  const step = stepOf(standing.state, {
    any: sessions.length > 0,
    planned: sessions.some(({ state }) => state === 'planned'),
    held: sessions.some(({ state }) => state === 'held')
  });
  if (step === null) return;
  const next = afterAct(standing, { act: step, at: now, by: actor.person, reason: null });
  if (!next || !(await writeStanding(db, request, standing.state, next))) return;
  const event = { id: newTimedId(next.since), request, act: step, at: new Date(next.since), by: actor.person, reason: null };
  await insertEvent(db, actor.organisation, event);
}

/** Which step brings a request to its sessions; null: it stands there, or where it stands is decided by hand. */
function stepOf(state: RequestState, has: { any: boolean; planned: boolean; held: boolean }): RequestAct | null {
  if (has.planned) return state === 'new' ? 'plan' : state === 'held' || state === 'followed_up' ? 'plan_again' : null;
  if (state !== 'planned' || !has.any) return null;
  return has.held ? 'hold' : 'call_off';
}
