/** States of an appointment and the acts that lead from one to another: the one place where they are judged. Everything else asks this table. */
export type AppointmentState = 'booked' | 'attended' | 'missed' | 'cancelled';
/** `tell`: the booker says after the beginning that they can't come; before it that is `cancel`. */
export type AppointmentAct = 'move' | 'cancel' | 'tell' | 'attend' | 'miss' | 'reopen';

/** What a host can note of a meeting whose time has begun, in the order in which it is offered. */
export const hostMarks = ['attend', 'miss', 'reopen'] as const satisfies readonly AppointmentAct[];

interface Judged {
  /** The state it leads to, for each act that can be done; absent: can't be done. */
  acts: Partial<Record<AppointmentAct, AppointmentState>>;
  /** Nothing has become of it yet: it is ahead, or waits for the host's note. */
  open: boolean;
  /** It gives its time back. */
  frees: boolean;
  /** It took place. */
  held: boolean;
  /** It was called off: messages and calendars say so. */
  calledOff: boolean;
  /** The tag that a list shows it by; null: what is open needs none. */
  tag: 'go' | 'plain' | null;
}

const table: Record<AppointmentState, Judged> = {
  booked: {
    acts: { move: 'booked', cancel: 'cancelled', tell: 'missed', attend: 'attended', miss: 'missed' },
    open: true,
    frees: false,
    held: false,
    calledOff: false,
    tag: null
  },
  attended: { acts: { miss: 'missed', reopen: 'booked' }, open: false, frees: false, held: true, calledOff: false, tag: 'go' },
  missed: { acts: { attend: 'attended', reopen: 'booked' }, open: false, frees: true, held: false, calledOff: false, tag: 'plain' },
  cancelled: { acts: {}, open: false, frees: true, held: false, calledOff: true, tag: 'plain' }
};

const isState = (name: string): name is AppointmentState => Object.hasOwn(table, name);

export const appointmentStates: readonly AppointmentState[] = Object.keys(table).filter(isState);

/** The state after an act, or null when it can't be done. */
export function stateAfter(state: AppointmentState, act: AppointmentAct): AppointmentState | null {
  return table[state].acts[act] ?? null;
}

type Trait = 'open' | 'frees' | 'held' | 'calledOff';

/** Whether a state is judged so. */
export const isIn = (state: AppointmentState, trait: Trait): boolean => table[state][trait];

/** All states that are judged so: what a query asks for. */
export const statesThat = (trait: Trait): AppointmentState[] => appointmentStates.filter((state) => table[state][trait]);

/** All states in which an act can be done. */
export const statesBefore = (act: AppointmentAct): AppointmentState[] =>
  appointmentStates.filter((state) => stateAfter(state, act) !== null);

/** Whether an act leads to a state. */
export const isAfter = (state: AppointmentState, act: AppointmentAct): boolean =>
  appointmentStates.some((before) => stateAfter(before, act) === state);

/** The tone of the tag that a list shows a state by; null: none. */
export const tagOf = (state: AppointmentState): Judged['tag'] => table[state].tag;
