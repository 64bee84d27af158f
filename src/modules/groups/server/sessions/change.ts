import { refuse } from '#platform/use-case/index.ts';
import { freeSessions, takeForSessions } from '#modules/scheduling/server/index.ts';
import type { GroupsRefusal } from '../../refusals.ts';
import { isIn } from '../../requests/request-state.ts';
import { CancelSessionForm, ChoosePlanForm, MarkSessionForm, SessionId } from '../../sessions/forms.ts';
import { isToCome, sessionAfter, type SessionAct } from '../../sessions/session-state.ts';
import { useCase } from '../rights.ts';
import { mayBeChosen } from '../plans/kept.ts';
import { meets, timeOf } from './rearrange/rearrange.ts';
import { followSessions, sessionToChange } from './request-step.ts';
import { sessionsOfRequest, writePlan, writeState, type SessionRow } from './store/sessions.ts';

const after = (session: SessionRow, what: SessionAct, now: number) =>
  sessionAfter({ state: session.state, end: session.endsAt.getTime() }, what, now);

/** The others of a session's series that are still ahead. */
export const aheadOfSeries = (all: readonly SessionRow[], { id, series }: SessionRow, now: number) =>
  all.filter((one) => one.id !== id && one.series === series && isToCome(one, now));

/** Calls a session off, or all that is still ahead of its series, with a reason from the list: the time is free again, and who leads it and who asked for it are told. */
export const cancelSession = useCase({
  action: 'group_session.cancel',
  input: CancelSessionForm,
  async run(act, { session: id, series, reason }) {
    const { db, now } = act;
    const found = await sessionToChange(act, id);
    if (!found) return refuse('not_found');
    const { request, session } = found;
    if (after(session, 'cancel', now) === null) return refuse<GroupsRefusal>('stands_elsewhere');
    const others = series === '' ? [] : aheadOfSeries(await sessionsOfRequest(db, request.id), session, now);
    const off = [session, ...others];
    for (const one of off)
      if (!(await writeState(db, one, { state: 'cancelled', reason, told: true }))) return refuse<GroupsRefusal>('stands_elsewhere');
    await freeSessions(
      act,
      off.map((one) => one.id)
    );
    await followSessions(act, request.id);
    for (const one of off) await act.say('group_session.changed', { id: one.id, sequence: one.sequence + 1 });
    return { id: request.id, session: id, count: off.length };
  },
  auditObject: ({ session }) => session
});

/** Takes the calling off of a session back, if its time is still to be had. */
export const restoreSession = useCase({
  action: 'group_session.restore',
  input: SessionId,
  refusals: meets,
  async run(act, { session: id }) {
    const { db, now } = act;
    const found = await sessionToChange(act, id);
    if (!found) return refuse('not_found');
    const { request, session } = found;
    if (after(session, 'restore', now) === null || !isIn(request.state, 'open')) return refuse<GroupsRefusal>('stands_elsewhere');
    if (!(await writeState(db, session, { state: 'planned', reason: null, told: true }))) return refuse<GroupsRefusal>('stands_elsewhere');
    const time = { ...session, campus: session.campusId, start: session.startsAt.getTime(), end: session.endsAt.getTime() };
    const hosts = session.leaders.map(({ host }) => host);
    if (!(await takeForSessions(act, [timeOf(time, hosts)]))) return refuse<GroupsRefusal>('leader_gone');
    await followSessions(act, request.id);
    await act.say('group_session.changed', { id, sequence: session.sequence + 1 });
    return { id: request.id, session: id };
  },
  auditObject: ({ session }) => session
});

/** Notes that a session was held, once it is over, or takes that back. */
export const markSession = useCase({
  action: 'group_session.mark',
  input: MarkSessionForm,
  async run(act, { session: id, mark }) {
    const found = await sessionToChange(act, id);
    if (!found) return refuse('not_found');
    const { request, session } = found;
    const state = after(session, mark, act.now);
    if (state === null) return refuse<GroupsRefusal>('stands_elsewhere');
    if (!(await writeState(act.db, session, { state, reason: null, told: false }))) return refuse<GroupsRefusal>('stands_elsewhere');
    await followSessions(act, request.id);
    return { id: request.id, session: id, mark };
  },
  auditObject: ({ session }) => session
});

/** Says by which plan of the library a session goes, or all that is still ahead of its series; what it was before comes with it. */
export const choosePlan = useCase({
  action: 'group_session.choose_plan',
  input: ChoosePlanForm,
  async run(act, { session: id, plan, series }) {
    const found = await sessionToChange(act, id);
    if (!found) return refuse('not_found');
    const { request, session } = found;
    if (session.state === 'cancelled') return refuse<GroupsRefusal>('stands_elsewhere');
    const who = { person: act.actor.person, hosts: session.leaders.map(({ host }) => host) };
    if (plan !== (session.plan ?? '') && !(await mayBeChosen(act.db, plan, who))) return refuse<GroupsRefusal>('plan_unseen');
    const others = series === '' ? [] : aheadOfSeries(await sessionsOfRequest(act.db, request.id), session, act.now);
    await writePlan(act.db, [id, ...others.map((one) => one.id)], plan || null);
    return { id: request.id, session: id, was: series === '' ? (session.plan ?? '') : null };
  },
  auditObject: ({ session }) => session
});
