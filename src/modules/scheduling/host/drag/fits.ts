import type { DayClock } from './clock.ts';
import { instantAt } from './clock.ts';

/** A host's time that something has: instants, and the buffers around it (all ms). `id` is that of the appointment or block, or of an offer to somebody who waits. */
export interface Taken {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly before: number;
  readonly after: number;
  /** What it is, in a word of the page's language. */
  readonly what: string;
}

/** A column of the calendar: its clock, its names, and the open hours as minutes of the wall. */
export interface BoardDay extends DayClock {
  readonly name: string;
  readonly open: readonly { readonly from: number; readonly to: number; readonly campus: string }[];
}

/** What a calendar's script is given of what is shown. Nothing of who booked. */
export interface Board {
  /** The instant (ms) as of which it was read. */
  readonly now: number;
  readonly days: readonly BoardDay[];
  /** Ascending. */
  readonly taken: readonly Taken[];
}

/** What is to be put somewhere. A booked meeting is at a campus, and goes to a time that is still to come only. */
export interface Wanted {
  readonly id: string | null;
  readonly booked: boolean;
  /** Its campus, where it is met in person. */
  readonly campus: string | null;
  /** Minutes of the wall, of a day. */
  readonly from: number;
  readonly to: number;
}

/**
 * Whether a time can be had. `free`, and with a word beside it `outside` the open hours, on a `closed` day or while the host is `elsewhere`; or not, because it `meets`
 * something, lies too `near` it, or is `past`.
 */
export type Verdict =
  | { readonly is: 'free' | 'outside' | 'closed' | 'past' }
  | { readonly is: 'elsewhere'; readonly campus: string }
  | { readonly is: 'meets' | 'near'; readonly taken: Taken };

/** Whether it may be put there. */
export const isGood = ({ is }: Verdict): boolean => is !== 'meets' && is !== 'near' && is !== 'past';

type Buffered = Pick<Taken, 'start' | 'end' | 'before' | 'after'>;

/** The rule of the database's two constraints (`claims_core_free`, `claims_gap_free`): no period over another, and none within the other's buffer. */
export function standsIn(one: Buffered, other: Buffered): 'meets' | 'near' | null {
  if (one.start < other.end && other.start < one.end) return 'meets';
  const inOthers = one.start < other.end + other.after && other.start - other.before < one.end;
  const inOwn = one.start - one.before < other.end && other.start < one.end + one.after;
  return inOthers || inOwn ? 'near' : null;
}

/** The verdict on a place in a day, from what the page knows; the server decides when it is put there. O(taken). */
export function verdictOn(board: Board, day: BoardDay, wanted: Wanted): Verdict {
  const [start, end] = [instantAt(day, wanted.from), instantAt(day, wanted.to)];
  if (wanted.booked && start <= board.now) return { is: 'past' };
  const own = board.taken.find(({ id }) => id === wanted.id);
  const period = { start, end, before: own?.before ?? 0, after: own?.after ?? 0 };
  let near: Taken | undefined;
  for (const taken of board.taken) {
    if (taken.id === wanted.id) continue;
    const stands = standsIn(period, taken);
    if (stands === 'meets') return { is: 'meets', taken };
    if (stands === 'near') near ??= taken;
  }
  if (near) return { is: 'near', taken: near };
  return besideHours(day, wanted);
}

function besideHours({ open }: BoardDay, { from, to, booked, campus }: Wanted): Verdict {
  // What takes time outside the open hours is nothing to be told of: only a booking belongs in them.
  if (!booked) return { is: 'free' };
  if (open.length === 0) return { is: 'closed' };
  const around = open.filter((hours) => hours.from <= from && to <= hours.to);
  const [first] = around;
  if (!first) return { is: 'outside' };
  return campus === null || around.some((hours) => hours.campus === campus) ? { is: 'free' } : { is: 'elsewhere', campus: first.campus };
}
