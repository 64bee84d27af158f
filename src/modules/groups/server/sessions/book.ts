import { newTimedId } from '#platform/ids.ts';
import { MINUTE } from '#platform/time/date.ts';
import { dateIn } from '#platform/time/zone.ts';
import { refuse } from '#platform/use-case/index.ts';
import { takeForSessions } from '#modules/scheduling/server/index.ts';
import type { GroupsRefusal } from '../../refusals.ts';
import { isIn } from '../../requests/request-state.ts';
import { BookForm, MoveForm } from '../../sessions/forms.ts';
import { sessionAfter } from '../../sessions/session-state.ts';
import { useCase } from '../rights.ts';
import { meets, rearrange, timeOf } from './rearrange/rearrange.ts';
import { followSessions, requestToChange } from './request-step.ts';
import { possibleLeaders } from './store/leaders.ts';
import { insertSessions, sessionById, sessionsOfRequest, type NewSession } from './store/sessions.ts';
import { isAhead } from './times.ts';

/**
 * Books sessions for a request, one or a series, led by who books and perhaps a second professional: all of them, or none. They take the leaders' time where bookings
 * take theirs, in their hours or outside of them; the request is planned with the first.
 */
export const bookSessions = useCase({
  action: 'group_session.book',
  input: BookForm,
  // Each session is mailed to all whom it concerns.
  limits: [{ name: 'book-group-session', by: 'account', max: 120, minutes: 60 }],
  refusals: { ...meets, group_sessions_series_once: 'booked_already' } satisfies Record<string, GroupsRefusal>,
  async run(act, { id, key, second, starts, length, way, place, link, travel }) {
    const { db, actor, now } = act;
    const request = await requestToChange(act, id);
    if (!request) return refuse('not_found');
    const all = await possibleLeaders(db, dateIn(now, request.zone));
    const own = all.find(({ person }) => person === actor.person);
    const other = second === '' ? null : all.find(({ host }) => host === second);
    if (!own || other === undefined) return refuse<GroupsRefusal>('leader_gone');
    if (!isIn(request.state, 'open')) return refuse<GroupsRefusal>('stands_elsewhere');
    if (!starts.every((start) => isAhead(act, start))) return refuse<GroupsRefusal>('time_past');
    const hosts = [...new Set([own.host, ...(other ? [other.host] : [])])];
    const sessions = starts.map((start, index): NewSession => ({
      id: newTimedId(now),
      request: id,
      group: request.groupId,
      series: key,
      number: index + 1,
      campus: request.campusId,
      place: way === 'on_campus' ? place : null,
      link: way === 'remote' ? link : null,
      travel,
      start,
      end: start + length * MINUTE
    }));
    await insertSessions(db, actor.organisation, sessions, hosts);
    if (
      !(await takeForSessions(
        act,
        sessions.map((session) => timeOf(session, hosts))
      ))
    )
      return refuse<GroupsRefusal>('leader_gone');
    await followSessions(act, id);
    for (const session of sessions) await act.say('group_session.changed', { id: session.id, sequence: 0 });
    return { id, first: sessions[0]?.id ?? id, count: sessions.length };
  },
  async doneBefore(act, { id, key }) {
    const booked = (await sessionsOfRequest(act.db, id)).filter(({ series }) => series === key);
    return booked[0] ? { id, first: booked[0].id, count: booked.length } : null;
  },
  auditObject: ({ id }) => id
});

/** Gives one session another time or place, with the same leaders. The id of the change comes back, by which it is taken back. */
export const moveSession = useCase({
  action: 'group_session.move',
  input: MoveForm,
  refusals: meets,
  async run(act, { id, session, starts, length, way, place, link, travel }) {
    const { db, now } = act;
    const [start = 0] = starts;
    const request = await requestToChange(act, id);
    const was = request ? await sessionById(db, session) : undefined;
    if (!request || was?.request !== request.id) return refuse('not_found');
    if (sessionAfter({ state: was.state, end: was.endsAt.getTime() }, 'move', now) === null)
      return refuse<GroupsRefusal>('stands_elsewhere');
    if (!isAhead(act, start)) return refuse<GroupsRefusal>('time_past');
    const becomes = {
      place: way === 'on_campus' ? place : null,
      link: way === 'remote' ? link : null,
      travel,
      start,
      end: start + length * MINUTE,
      hosts: was.leaders.map(({ host }) => host)
    };
    const done = await rearrange(act, [{ was, becomes }]);
    if ('refused' in done) return refuse<GroupsRefusal>(done.refused);
    return { id, session, change: done.change };
  },
  auditObject: ({ session }) => session
});
