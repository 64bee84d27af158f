/** States of a request for support and the acts that lead from one to another: the one place where they are judged. Everything else asks this table. */
export type RequestState = 'new' | 'planned' | 'held' | 'followed_up' | 'closed' | 'declined';
export type RequestAct =
  | 'plan'
  | 'call_off'
  | 'hold'
  | 'follow_up'
  | 'enough'
  | 'more_needed'
  | 'close'
  | 'decline'
  | 'withdraw'
  | 'plan_again'
  | 'reopen';
/** As whom somebody stands to a request. One person can be several of them. */
export type Party = 'asker' | 'professional' | 'coordinator';

interface Judged {
  /** What can be done in it, to which state it leads, and who may. */
  acts: Partial<Record<RequestAct, { to: RequestState; by: readonly Party[] }>>;
  /** The group waits for its support. */
  waits: boolean;
  /** There is something left to do. */
  open: boolean;
  /** Said no to: has a reason. */
  declined: boolean;
  tag: 'plain' | 'go' | 'now' | 'stop';
}

const professional = ['professional'] as const;
const professionals = ['professional', 'coordinator'] as const;
const everybody = ['asker', 'professional', 'coordinator'] as const;
const decline = { to: 'declined', by: professionals } as const;
const withdraw = { to: 'declined', by: ['asker'] } as const;
const planAgain = { to: 'planned', by: professional } as const;
const reopen = { to: 'new', by: everybody } as const;
// What the answers of who asked come to: is more needed, or not.
const answered = { enough: { to: 'closed', by: ['asker'] }, more_needed: { to: 'new', by: ['asker'] } } as const;

const table: Record<RequestState, Judged> = {
  new: { acts: { plan: { to: 'planned', by: professional }, decline, withdraw }, waits: true, open: true, declined: false, tag: 'now' },
  planned: {
    // Nobody's own act: what becomes of a request whose last session is called off.
    acts: { call_off: { to: 'new', by: [] }, hold: { to: 'held', by: professional }, decline, withdraw },
    waits: true,
    open: true,
    declined: false,
    tag: 'go'
  },
  held: {
    acts: { follow_up: { to: 'followed_up', by: professional }, ...answered, plan_again: planAgain },
    waits: false,
    open: true,
    declined: false,
    tag: 'go'
  },
  followed_up: {
    acts: { ...answered, close: { to: 'closed', by: professionals }, plan_again: planAgain },
    waits: false,
    open: true,
    declined: false,
    tag: 'go'
  },
  closed: { acts: { reopen }, waits: false, open: false, declined: false, tag: 'plain' },
  declined: { acts: { reopen }, waits: false, open: false, declined: true, tag: 'plain' }
};

const isState = (name: string): name is RequestState => Object.hasOwn(table, name);

/** All states, in the order in which a board shows them. */
export const requestStates: readonly RequestState[] = Object.keys(table).filter(isState);
export const requestActs = [
  'plan',
  'call_off',
  'hold',
  'follow_up',
  'enough',
  'more_needed',
  'close',
  'decline',
  'withdraw',
  'plan_again',
  'reopen'
] as const satisfies readonly RequestAct[];

/** The state after an act, or null when it can't be done. */
export const stateAfter = (state: RequestState, act: RequestAct): RequestState | null => table[state].acts[act]?.to ?? null;

/** What somebody may do in a state, in the order in which it is offered. */
export function actsFor(state: RequestState, parties: readonly Party[]): RequestAct[] {
  return requestActs.filter((act) => table[state].acts[act]?.by.some((party) => parties.includes(party)) ?? false);
}

/** Acts that are done by answering two questions, and by no button. */
export const answerActs = ['enough', 'more_needed'] as const satisfies readonly RequestAct[];
const isAnswer = (act: RequestAct): boolean => answerActs.some((answer) => answer === act);

/** What somebody is offered to do by a button. */
export const buttonsFor = (state: RequestState, parties: readonly Party[]): RequestAct[] =>
  actsFor(state, parties).filter((act) => !isAnswer(act));

/** Whether somebody is asked now whether it helped. */
export const mayAnswer = (state: RequestState, parties: readonly Party[]): boolean => actsFor(state, parties).some(isAnswer);

type Trait = 'waits' | 'open' | 'declined';

/** Whether a state is judged so. */
export const isIn = (state: RequestState, trait: Trait): boolean => table[state][trait];

/** All states that are judged so: what a query asks for. */
export const statesThat = (trait: Trait): RequestState[] => requestStates.filter((state) => table[state][trait]);

/** The tone of a state's tag. */
export const tagOf = (state: RequestState): Judged['tag'] => table[state].tag;

/** Why a request can be declined, in the order in which it is offered. */
export const declineReasons = ['elsewhere', 'individual', 'no_time', 'other_way'] as const;
/** `withdrawn`: whoever asked needs it no more; it is chosen by the act, not from the list. */
export type DeclineReason = (typeof declineReasons)[number] | 'withdrawn';
