import type { Hand, Kind, Seen, Slot, Wish } from '../history.ts';

/** An appointment as the database has it after the storm. */
export interface AppointmentRow extends Slot {
  readonly id: string;
  readonly key: string;
  readonly end: number;
  readonly state: string;
  readonly sequence: number;
}

/** What is taken of a host, as free times are read from it. */
export interface ClaimRow extends Slot {
  readonly holder: string;
  readonly kind: string;
  readonly end: number;
  /** What a hold is for; null: it is taken for good. */
  readonly heldFor: string | null;
  /** Whether it has not ended; what is taken for good has not. */
  readonly stands: boolean;
}

export interface WaitRow {
  readonly id: string;
  readonly key: string;
  readonly closedAs: string | null;
  /** What became of telling its end. */
  readonly told: string | null;
}

export interface OfferRow extends Slot {
  readonly id: string;
  readonly wait: string;
  readonly outcome: string | null;
  /** What became of telling it. */
  readonly told: string | null;
}

/** A host's part of the turn of a booking. */
export interface TurnRow {
  readonly appointment: string;
  readonly host: string;
  readonly takenBy: string;
  readonly share: number;
}

/** A session with a group, as the strand has it. */
export interface SessionRow {
  readonly id: string;
  /** The key of the form that booked it. */
  readonly key: string;
  readonly group: string;
  readonly start: number;
  readonly end: number;
  readonly state: string;
  readonly leaders: readonly string[];
}

/** What a session has taken of one leader's time. */
export interface SessionTimeRow extends Slot {
  readonly id: string;
  readonly session: string;
  readonly end: number;
}

/** A message as the mail server took it. */
export interface MailSeen {
  readonly messageId: string;
  readonly to: string;
  /** When the mail server took it (ms). */
  readonly at: number;
  /** When making it began, in whole seconds (ms): DTSTAMP of its calendar part (RFC 5545, 3.8.7.2), of a message without one its Date. */
  readonly made: number;
  /** Of its calendar part; empty: it has none, and is about a wait. */
  readonly method: string;
  readonly sequence: number;
}

export interface Evidence {
  readonly wishes: readonly Wish[];
  readonly seen: readonly Seen[];
  readonly hands: readonly Hand[];
  readonly appointments: readonly AppointmentRow[];
  readonly claims: readonly ClaimRow[];
  readonly waits: readonly WaitRow[];
  readonly offers: readonly OfferRow[];
  readonly turns: readonly TurnRow[];
  readonly sessions: readonly SessionRow[];
  readonly sessionTimes: readonly SessionTimeRow[];
  readonly mails: readonly MailSeen[];
  /** How many processes were killed. */
  readonly kills: number;
  /** The gap that must lie between two appointments of one host, and how long one is, in ms. */
  readonly gap: number;
  readonly length: number;
}

export const rules = {
  double: 'two hold one time, or stand nearer than the gap',
  hold: 'a time that a form held was had by another meanwhile, or was refused to who held it',
  offer: 'a time that was offered was had or seen by another meanwhile, or was refused to whom it was offered',
  lost: 'an acknowledged booking, move, cancellation or wait is not there',
  undead: 'what was refused was done, or was done twice',
  claim: 'a booking has not exactly one place, or a time is kept for nobody',
  session: 'a session has not the time of all its leaders, or a group is in two places',
  turn: 'the parts of a turn do not make one, or it went to another than who was booked',
  'message lost': 'the last state of a booking with an address, or an offer, was not told',
  'message twice': 'more messages came twice than processes were killed, or under two names',
  'message outdated': 'a message tells of a state that had passed when it was sent'
} as const;

export interface Finding {
  readonly rule: keyof typeof rules;
  readonly what: string;
}

/** What makes a booking. */
export const isBooking = ({ kind }: { kind: Kind }): boolean => kind === 'book' || kind === 'accept';

/** The moves and the cancellation of an appointment, in the order of their sending. */
export function changesOf(wishes: readonly Wish[], appointment: string): Wish[] {
  return wishes.filter(({ kind, appointment: of }) => (kind === 'move' || kind === 'cancel') && of === appointment);
}
