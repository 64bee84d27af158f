import { newRandomId } from '#platform/ids.ts';
import { MINUTE } from '#platform/time/date.ts';
import type { Act } from '#platform/use-case/index.ts';
import { takeForSessions, type SessionTime } from '#modules/scheduling/server/index.ts';
import type { GroupsRefusal } from '../../../refusals.ts';
import { keepBefore } from '../store/changes.ts';
import { isLedBy, writeLeaders } from '../store/leaders.ts';
import { writeMoved, type NewSession, type SessionRow } from '../store/sessions.ts';

/** What the database says when a leader or the group has something else at that time. */
export const meets = {
  claims_core_free: 'time_taken',
  claims_gap_free: 'time_taken',
  group_sessions_group_free: 'group_taken'
} as const satisfies Record<string, GroupsRefusal>;

/** What scheduling is told of a session that is taken or moved. */
export function timeOf(
  session: Pick<NewSession, 'id' | 'campus' | 'link' | 'travel' | 'start' | 'end'>,
  hosts: readonly string[]
): SessionTime {
  const { id, campus, link, travel, start, end } = session;
  const around = travel * MINUTE;
  return { session: id, hosts, start, end, campus, modality: link === null ? 'campus' : 'video', before: around, after: around };
}

/** A session as it is, and when, where and by whom (hosts) it is to be. */
export interface Rearranged {
  was: SessionRow;
  becomes: Pick<NewSession, 'place' | 'link' | 'travel' | 'start' | 'end'> & { hosts: readonly string[] };
}

/**
 * Gives sessions another time, place or leaders: all of them, or none. What they were is kept under the id that comes back, by which it is taken back
 * (`takeBackSession`). Fails by the names of `meets`.
 */
export async function rearrange(
  act: Pick<Act, 'db' | 'actor' | 'now' | 'say'>,
  sessions: readonly Rearranged[]
): Promise<{ change: string } | { refused: GroupsRefusal }> {
  const { db, actor } = act;
  for (const { was, becomes } of sessions) {
    if (!(await writeMoved(db, was, becomes))) return { refused: 'stands_elsewhere' };
  }
  const otherLeaders = sessions.filter(({ was, becomes }) => !isLedBy(was.leaders, becomes.hosts));
  await writeLeaders(
    db,
    actor.organisation,
    otherLeaders.map(({ was, becomes }) => ({ session: was.id, hosts: becomes.hosts }))
  );
  const times = sessions.map(({ was, becomes }) => timeOf({ ...becomes, id: was.id, campus: was.campusId }, becomes.hosts));
  if (!(await takeForSessions(act, times))) return { refused: 'leader_gone' };
  const change = newRandomId();
  await keepBefore(
    db,
    actor.organisation,
    change,
    sessions.map(({ was }) => was)
  );
  for (const { was } of sessions) await act.say('group_session.changed', { id: was.id, sequence: was.sequence + 1 });
  return { change };
}
