/** What came of one try: `unknown` when no answer came, or one that says nothing of what was done (a broken connection, a 5xx). */
export type Outcome = 'ok' | 'fail' | 'unknown';

export type Kind =
  | 'book'
  | 'move'
  | 'cancel'
  | 'hold'
  | 'release'
  | 'join'
  | 'leave'
  | 'accept'
  | 'decline'
  | 'lead'
  | 'shift'
  | 'call_off';

/** What a client is about to try. */
export interface Asked {
  readonly client: string;
  /** Which wish it belongs to: repeats of the same wish have the same name. For a booking and a wait it is the form's key as the table has it, for accepting the offer's id. */
  readonly wish: string;
  readonly kind: Kind;
  /** What is asked for: a host and a start, for a booking, a move and a hold. */
  readonly slot: Slot | null;
  /** The appointment, or the session that is led: known before for a move and a cancellation, told by the reply for what books. */
  appointment: string | null;
  /** The wait: known before for what answers it, told by the reply for joining. */
  wait: string | null;
  readonly email: string | null;
  /** Whether a time was taken of whichever host it may be. */
  readonly anyone: boolean;
}

/** One try of a client, as its own record has it: begun before sending, ended after the reply. Instants in ms. */
export interface Try extends Asked {
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
export interface Wish extends Pick<Try, 'kind' | 'client' | 'slot' | 'email' | 'anyone' | 'appointment' | 'wait' | 'outcome'> {
  readonly name: string;
  readonly tries: readonly Try[];
  readonly firstSentAt: number;
  /** When the client first knew that it was done; null when it never did. */
  readonly knownAt: number | null;
}

/** An offer as a client saw it on the page of its wait, asked for and come at these instants (ms). */
export interface Seen {
  readonly client: string;
  readonly wait: string;
  readonly offer: string;
  readonly askedAt: number;
  readonly at: number;
}

/** The hands of the clock put forward: holds of a kind ended between these instants (ms), and so did the hour in which tries are counted. */
export interface Hand {
  readonly ends: 'form' | 'offer';
  readonly sentAt: number;
  endedAt: number;
}

/** Every try of every client, in the order of their beginnings. Kept in memory: the clients' process is not the one that is killed. */
export class History {
  readonly tries: Try[] = [];
  readonly seen: Seen[] = [];
  readonly hands: Hand[] = [];

  /** Notes a try before it is sent; the reply is filled in by `end`. */
  begin(what: Asked): Try {
    const begun: Try = { ...what, sentAt: Date.now(), endedAt: null, outcome: 'unknown', status: 0 };
    this.tries.push(begun);
    return begun;
  }

  end(begun: Try, outcome: Outcome, status: number, told: { appointment?: string | null; wait?: string | null } = {}): void {
    begun.endedAt = Date.now();
    begun.outcome = outcome;
    begun.status = status;
    begun.appointment = told.appointment ?? begun.appointment;
    begun.wait = told.wait ?? begun.wait;
  }

  wishes(): Wish[] {
    return wishesOf(this.tries);
  }
}

/** What is told apart by a key, so that its last certain answer holds for all its tries. */
const keyed: readonly Kind[] = ['book', 'join', 'accept', 'lead'];

/**
 * Tries by wish. What has a key is told apart by it. The others have none: when a try's answer was lost, a later "no" may be the consequence of that very try, so it
 * stays unknown unless a later one says yes.
 */
export function wishesOf(tries: readonly Try[]): Wish[] {
  return [...Map.groupBy(tries, (each) => each.wish).values()].map((all) => {
    const [first] = all;
    if (!first) throw new Error('a group is never empty');
    const done = all.find((each) => each.outcome === 'ok');
    const last = all.findLast((each) => each.outcome !== 'unknown');
    const lost = all.some((each) => each.outcome === 'unknown');
    const { kind, client, slot, email, anyone } = first;
    return {
      name: first.wish,
      kind,
      client,
      slot,
      email,
      anyone,
      tries: all,
      outcome: done ? 'ok' : last && (keyed.includes(kind) || !lost) ? 'fail' : 'unknown',
      appointment: done?.appointment ?? first.appointment,
      wait: done?.wait ?? first.wait,
      firstSentAt: first.sentAt,
      knownAt: done?.endedAt ?? null
    };
  });
}
