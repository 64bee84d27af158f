/** States of a session and the acts that lead from one to another: the one place where they are judged. */
export type SessionState = 'planned' | 'held' | 'cancelled';
export type SessionAct = 'move' | 'cancel' | 'restore' | 'hold' | 'unhold';

interface Judged {
  acts: Partial<Record<SessionAct, { to: SessionState; when: 'before_end' | 'after_end' | 'any' }>>;
  tag: 'plain' | 'go' | 'stop';
}

const table: Record<SessionState, Judged> = {
  planned: {
    acts: {
      move: { to: 'planned', when: 'before_end' },
      // One that was not held after all is called off behind its end too.
      cancel: { to: 'cancelled', when: 'any' },
      hold: { to: 'held', when: 'after_end' }
    },
    tag: 'go'
  },
  held: { acts: { unhold: { to: 'planned', when: 'any' } }, tag: 'plain' },
  cancelled: { acts: { restore: { to: 'planned', when: 'before_end' } }, tag: 'stop' }
};

const isState = (name: string): name is SessionState => Object.hasOwn(table, name);
export const sessionStates: readonly SessionState[] = Object.keys(table).filter(isState);
const acts = ['move', 'cancel', 'restore', 'hold', 'unhold'] as const satisfies readonly SessionAct[];

/** The state after an act at `now` (ms) on a session that ends at `end`, or null when it can't be done. */
export function sessionAfter({ state, end }: { state: SessionState; end: number }, act: SessionAct, now: number): SessionState | null {
  const found = table[state].acts[act];
  if (!found || (found.when === 'before_end' && now >= end) || (found.when === 'after_end' && now < end)) return null;
  return found.to;
}

/** Whether a session is still to be held, or is being held, at `now` (ms). */
export const isToCome = ({ state, endsAt }: { state: SessionState; endsAt: Date }, now: number): boolean =>
  state === 'planned' && endsAt.getTime() > now;

/** What can be done with a session now, in the order in which it is offered. */
export const sessionActs = (session: { state: SessionState; end: number }, now: number): SessionAct[] =>
  acts.filter((act) => sessionAfter(session, act, now) !== null);

export const sessionTag = (state: SessionState): Judged['tag'] => table[state].tag;

/** Why a session is called off, in the order in which it is offered. */
export const sessionReasons = ['leader_ill', 'leader_away', 'group_away', 'not_needed', 'mistake'] as const;
export type SessionReason = (typeof sessionReasons)[number];
