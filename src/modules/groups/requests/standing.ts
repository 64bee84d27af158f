import { isIn, stateAfter, type DeclineReason, type RequestAct, type RequestState } from './request-state.ts';

/** One line of a request's history; times in ms. */
export interface Happened {
  act: RequestAct | 'ask';
  at: number;
  /** Person; null: has left. */
  by: string | null;
  reason: DeclineReason | null;
  takenBackAt: number | null;
}

/** Where a request stands. */
export interface Standing {
  state: RequestState;
  since: number;
  /** Since when the group waits, or waited last. */
  waitingSince: number;
  /** Who of the professionals has taken it. */
  professional: string | null;
  reason: DeclineReason | null;
}

/** So long (ms) an act can be taken back by who did it. */
export const takeBackWithin = 15 * 60_000;

/** Where a request stands that has just been asked. */
export const asked = (at: number): Standing => ({ state: 'new', since: at, waitingSince: at, professional: null, reason: null });

/** Where it stands after an act, or null when that can't be done. Each time lies after the one that it follows, whatever a clock says. */
export function afterAct(
  standing: Standing,
  { act, at: told, by, reason }: Pick<Happened, 'at' | 'by' | 'reason'> & { act: RequestAct }
): Standing | null {
  const state = stateAfter(standing.state, act);
  if (state === null) return null;
  const at = Math.max(told, standing.since + 1);
  const takes = act === 'plan' || act === 'plan_again';
  return {
    state,
    since: at,
    waitingSince: isIn(state, 'waits') && !isIn(standing.state, 'waits') ? at : standing.waitingSince,
    professional: state === 'new' ? null : takes ? by : standing.professional,
    reason: isIn(state, 'declined') ? reason : null
  };
}

/** Where a request stands after its history, without what was taken back. @throws RangeError for a history that the table of states does not know. */
export function standingAfter(history: readonly Happened[]): Standing {
  const [first, ...rest] = history.filter(({ takenBackAt }) => takenBackAt === null);
  if (first?.act !== 'ask') throw new RangeError('a history that does not begin with asking');
  return rest.reduce((standing, { act, ...more }) => {
    const next = act === 'ask' ? null : afterAct(standing, { act, ...more });
    if (!next) throw new RangeError(`${act} can't follow on ${standing.state}`);
    return next;
  }, asked(first.at));
}

/** The act that somebody may take back at `now` (ms): the last one, if it is their own and fresh; null: none. */
export function canTakeBack<Event extends Happened>(history: readonly Event[], person: string | null, now: number): Event | null {
  const last = history.findLast(({ takenBackAt }) => takenBackAt === null);
  if (!last || last.act === 'ask' || person === null || last.by !== person) return null;
  return now - last.at <= takeBackWithin ? last : null;
}
