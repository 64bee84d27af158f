import { dateIn } from '#platform/time/zone.ts';
import { refuse } from '#platform/use-case/index.ts';
import type { GroupsRefusal } from '../../../refusals.ts';
import { ChangeLeadersForm } from '../../../sessions/forms.ts';
import { sessionAfter } from '../../../sessions/session-state.ts';
import { useCase } from '../../rights.ts';
import { aheadOfSeries } from '../change.ts';
import { meets, rearrange, type Rearranged } from './rearrange.ts';
import { sessionToChange } from '../request-step.ts';
import { isLedBy, possibleLeaders } from '../store/leaders.ts';
import { sessionsOfRequest } from '../store/sessions.ts';
import { isAhead } from '../times.ts';

/**
 * Gives a session, or what is ahead of its series, other leaders: one more, one less, or somebody else; where they have something else, at another time. All of it, or
 * nothing. Who is new gets it in their calendar, and who is out is told that they lead it no more. The id of the change comes back, by which it is taken back.
 */
export const changeLeaders = useCase({
  action: 'group_session.change_leaders',
  input: ChangeLeadersForm,
  // Each session is mailed to all whom it concerns.
  limits: [{ name: 'change-session-leaders', by: 'account', max: 120, minutes: 60 }],
  refusals: meets,
  async run(act, { session: id, first, second, times }) {
    const { db, now } = act;
    const found = await sessionToChange(act, id);
    if (!found) return refuse('not_found');
    const { request, session } = found;
    const hosts = [...new Set([first, second].filter(Boolean))];
    const possible = await possibleLeaders(db, dateIn(now, session.zone));
    if (!hosts.every((host) => possible.some((one) => one.host === host))) return refuse<GroupsRefusal>('leader_gone');
    const all = [session, ...aheadOfSeries(await sessionsOfRequest(db, request.id), session, now)];
    const changed: Rearranged[] = [];
    for (const { session: each, start } of times) {
      const was = all.find((one) => one.id === each);
      const [from, to] = [was?.startsAt.getTime() ?? 0, was?.endsAt.getTime() ?? 0];
      if (!was || sessionAfter({ state: was.state, end: to }, 'move', now) === null) return refuse<GroupsRefusal>('stands_elsewhere');
      if (start !== from && !isAhead(act, start)) return refuse<GroupsRefusal>('time_past');
      if (start === from && isLedBy(was.leaders, hosts)) continue;
      const { place, link, travel } = was;
      changed.push({ was, becomes: { place, link, travel, start, end: start + to - from, hosts } });
    }
    if (changed.length === 0) return refuse<GroupsRefusal>('leaders_same');
    const done = await rearrange(act, changed);
    if ('refused' in done) return refuse<GroupsRefusal>(done.refused);
    return { id: request.id, session: id, count: changed.length, change: done.change };
  },
  auditObject: ({ session }) => session
});
