/** What came of one try: `unknown` when no answer came, or one that says nothing of what was done (a broken connection, a 5xx). */
export type Outcome = 'ok' | 'fail' | 'unknown';

/** One try of a client, as its own record has it: begun before sending, ended after the reply. */
export interface Try {
  readonly client: string;
  /** Which wish it belongs to: repeats of the same wish have the same name. For a booking it is the form's key. */
  readonly wish: string;
  readonly kind: 'book' | 'move' | 'cancel';
  /** What is asked for: a host and a start, for a booking and a move. */
  readonly slot: Slot | null;
  /** The appointment: known before for a move and a cancellation, told by the reply for a booking. */
  appointment: string | null;
  readonly email: string | null;
  readonly sentAt: number;
  endedAt: number | null;
  outcome: Outcome;
  status: number;
}

export interface Slot {
  readonly host: string;
  readonly start: number;
}

/** All tries of one wish, and what is known of it in the end. */
export interface Wish {
  readonly name: string;
  readonly kind: Try['kind'];
  readonly client: string;
  readonly slot: Slot | null;
  readonly email: string | null;
  readonly tries: readonly Try[];
  readonly outcome: Outcome;
  readonly appointment: string | null;
  readonly firstSentAt: number;
  /** When the client first knew that it was done; null when it never did. */
  readonly knownAt: number | null;
}

/** Every try of every client, in the order of their beginnings. Kept in memory: the clients' process is not the one that is killed. */
export class History {
  readonly tries: Try[] = [];

  /** Notes a try before it is sent; the reply is filled in by `end`. */
  begin(what: Pick<Try, 'client' | 'wish' | 'kind' | 'slot' | 'appointment' | 'email'>): Try {
    const begun: Try = { ...what, sentAt: Date.now(), endedAt: null, outcome: 'unknown', status: 0 };
    this.tries.push(begun);
    return begun;
  }

  end(begun: Try, outcome: Outcome, status: number, appointment: string | null = begun.appointment): void {
    begun.endedAt = Date.now();
    begun.outcome = outcome;
    begun.status = status;
    begun.appointment = appointment;
  }

  wishes(): Wish[] {
    return wishesOf(this.tries);
  }
}

/**
 * Tries by wish. A booking is told apart by its key, so its last certain answer holds for all its tries. Moving and cancelling have no key: when a
 * try's answer was lost, a later "no" may be the consequence of that very try, so it stays unknown unless a later one says yes.
 */
export function wishesOf(tries: readonly Try[]): Wish[] {
  return [...Map.groupBy(tries, (each) => each.wish).values()].map((all) => {
    const [first] = all;
    if (!first) throw new Error('a group is never empty');
    const done = all.find((each) => each.outcome === 'ok');
    const last = all.findLast((each) => each.outcome !== 'unknown');
    const lost = all.some((each) => each.outcome === 'unknown');
    const outcome = done ? 'ok' : last && (first.kind === 'book' || !lost) ? 'fail' : 'unknown';
    return {
      name: first.wish,
      kind: first.kind,
      client: first.client,
      slot: first.slot,
      email: first.email,
      tries: all,
      outcome,
      appointment: done?.appointment ?? first.appointment,
      firstSentAt: first.sentAt,
      knownAt: done?.endedAt ?? null
    };
  });
}
