import { refuse } from '#platform/use-case/index.ts';
import type { GroupsRefusal } from '../../../refusals.ts';
import { TakeBackForm } from '../../../sessions/forms.ts';
import { sessionAfter } from '../../../sessions/session-state.ts';
import { useCase } from '../../rights.ts';
import { meets, rearrange, type Rearranged } from './rearrange.ts';
import { sessionToChange } from '../request-step.ts';
import { beforeChange } from '../store/changes.ts';
import { sessionsOfRequest } from '../store/sessions.ts';
import { isAhead } from '../times.ts';

/**
 * Brings sessions back to when, where and by whom they were before an act that moved them or gave them other leaders, by what is stored of it; all of them, or none.
 * Nothing may have been done to them since.
 */
export const takeBackSession = useCase({
  action: 'group_session.take_back',
  input: TakeBackForm,
  refusals: meets,
  async run(act, { session: id, change }) {
    const found = await sessionToChange(act, id);
    const before = found ? await beforeChange(act.db, change) : [];
    if (!found || !before.some(({ session }) => session === id)) return refuse('not_found');
    const all = await sessionsOfRequest(act.db, found.request.id);
    const back: Rearranged[] = [];
    for (const { session, sequence, startsAt, endsAt, leaders, ...rest } of before) {
      const was = all.find((one) => one.id === session);
      const [start, end] = [startsAt.getTime(), endsAt.getTime()];
      if (was?.sequence !== sequence || sessionAfter({ state: was.state, end: was.endsAt.getTime() }, 'move', act.now) === null)
        return refuse<GroupsRefusal>('stands_elsewhere');
      if (!isAhead(act, start)) return refuse<GroupsRefusal>('time_past');
      back.push({ was, becomes: { ...rest, start, end, hosts: leaders } });
    }
    const done = await rearrange(act, back);
    if ('refused' in done) return refuse<GroupsRefusal>(done.refused);
    return { id: found.request.id, session: id, count: back.length };
  },
  auditObject: ({ session }) => session
});
