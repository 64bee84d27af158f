import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { ChangeForm, uuid } from '../../requests/forms.ts';
import { buttonsFor, isIn } from '../../requests/request-state.ts';
import { afterAct, canTakeBack, standingAfter } from '../../requests/standing.ts';
import type { GroupsRefusal } from '../../refusals.ts';
import { query, useCase } from '../rights.ts';
import { callOffAll, isBoundBySessions } from '../sessions/call-off-all.ts';
import { followSessions } from '../sessions/request-step.ts';
import { mayLook, partiesTo } from './reach.ts';
import { eventsOf, insertEvent, markTakenBack } from './store/events.ts';
import { lockRequest, requestById, writeStanding } from './store/requests.ts';
import { ownThemes, supportSettings } from './store/settings.ts';
import { tellOfChange } from './tell.ts';
import { waitingAt } from './waiting-limits.ts';

/** A request that somebody may look at, with its history; null: there is none for them. */
async function requestFor(act: Pick<Act, 'db' | 'scope' | 'actor'>, id: string) {
  const request = await requestById(act.db, id);
  return request && mayLook(act, request) ? { request, events: await eventsOf(act.db, id) } : null;
}

/** One request: what was asked, what was done, and what this reader may do now. Leaves an audit line. */
export const readSupport = query({
  action: 'support.read',
  input: v.object({ id: uuid }),
  async run(act, { id }) {
    const found = await requestFor(act, id);
    if (!found) return refuse('not_found');
    const { db, now, actor } = act;
    const { limit } = await supportSettings(db);
    const [{ waited }, own] = await Promise.all([waitingAt(db, now, limit), ownThemes(db)]);
    const { waitingSince, askedBy, campusId, ledBy: _, ...request } = found.request;
    const parties = partiesTo(act, found.request);
    const days = isIn(request.state, 'waits') ? waited(campusId, waitingSince) : null;
    const last = canTakeBack(found.events, actor.person, now);
    return {
      ...request,
      isOwn: askedBy !== null && askedBy === actor.person,
      waited: days,
      isLate: days !== null && days > limit,
      acts: buttonsFor(request.state, parties),
      undo: last && !(await isBoundBySessions(db, id, last.act)) ? last.id : null,
      events: found.events.map(({ by: _, ...event }) => event),
      own
    };
  },
  auditObject: ({ id }) => id
});

/** Does one act to a request. Whether it can be done, and by whom, is the table's to say. */
export const changeSupport = useCase({
  action: 'support.change',
  input: ChangeForm,
  async run(act, { id, act: what, state: seen, reason }) {
    const { db, actor, now } = act;
    await lockRequest(db, id);
    const found = await requestFor(act, id);
    if (!found) return refuse('not_found');
    const standing = standingAfter(found.events);
    if (standing.state !== seen) return refuse<GroupsRefusal>('stands_elsewhere');
    // What the page does not offer somebody is no act of theirs.
    if (!buttonsFor(seen, partiesTo(act, found.request)).includes(what)) return refuse('not_found');
    const next = afterAct(standing, { act: what, at: now, by: actor.person, reason });
    if (!next) return refuse<GroupsRefusal>('stands_elsewhere');
    if (!(await writeStanding(db, id, seen, next))) return refuse<GroupsRefusal>('stands_elsewhere');
    const event = newTimedId(next.since);
    await insertEvent(db, actor.organisation, { id: event, request: id, act: what, at: new Date(next.since), by: actor.person, reason });
    tellOfChange(act, event, { askedBy: found.request.askedBy, professional: standing.professional });
    if (isIn(next.state, 'declined')) await callOffAll(act, id);
    return { id, act: what };
  },
  auditObject: ({ id }) => id
});

/** Takes back one's own last act: the request stands again where it stood, and its history keeps both. */
export const takeBackSupport = useCase({
  action: 'support.take_back',
  input: v.object({ id: uuid, event: uuid }),
  async run(act, { id, event }) {
    const { db, actor, now } = act;
    await lockRequest(db, id);
    const found = await requestFor(act, id);
    if (!found) return refuse('not_found');
    const last = canTakeBack(found.events, actor.person, now);
    if (last?.id !== event || (await isBoundBySessions(db, id, last.act))) return refuse<GroupsRefusal>('too_late_to_undo');
    const seen = standingAfter(found.events).state;
    const before = standingAfter(found.events.filter(({ id: one }) => one !== event));
    if (!(await writeStanding(db, id, seen, before))) return refuse<GroupsRefusal>('stands_elsewhere');
    await markTakenBack(db, event, new Date(Math.max(now, last.at)));
    tellOfChange(act, event, { askedBy: found.request.askedBy, professional: before.professional }, true);
    await followSessions(act, id);
    return { id };
  },
  auditObject: ({ id }) => id
});
