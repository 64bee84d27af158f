/** A period of instants in whole ms, half-open: `end` no longer belongs to it. One that ends where it starts, or before, holds nothing. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** A time that is taken, with the buffers in ms that were agreed for it. What comes from a calendar outside has 0 and 0. */
export interface Busy extends Interval {
  readonly before: number;
  readonly after: number;
}

/** What a service asks of a start, in ms. */
export interface Lengths {
  readonly length: number;
  readonly step: number;
  readonly before: number;
  readonly after: number;
  readonly notice: number;
}

function ascendingApart(hours: readonly Interval[]): boolean {
  let end = -Infinity;
  for (const row of hours) {
    if (row.start <= end || row.end <= row.start) return false;
    end = row.end;
  }
  return true;
}

/** Rows that overlap or meet become one; empty rows vanish. Ascending, with something between each two. */
export function joined(hours: readonly Interval[]): readonly Interval[] {
  if (ascendingApart(hours)) return hours;
  const rows = hours.filter((row) => row.end > row.start).sort((a, b) => a.start - b.start);
  const apart: Interval[] = [];
  for (const row of rows) {
    const last = apart.at(-1);
    if (last === undefined || row.start > last.end) apart.push(row);
    else if (row.end > last.end) apart[apart.length - 1] = { start: last.start, end: row.end };
  }
  return apart;
}

function ascending(values: readonly number[]): boolean {
  for (let i = 1; i < values.length; i++) if ((values[i - 1] ?? 0) > (values[i] ?? 0)) return false;
  return true;
}

/** The one rule behind everything below: the free starts, ascending, at most `most` of them. */
function starts(
  hours: readonly Interval[],
  busy: readonly Busy[],
  service: Lengths,
  window: Interval,
  now: number,
  most: number
): number[] {
  const { length, step, before, after, notice } = service;
  if (!(length > 0 && step > 0)) throw new RangeError('a service needs a length and a step above 0');

  const earliest = Math.max(window.start, now + notice);
  // Each busy time forbids the starts strictly between `from` and `to`. All of them count that reach into the window, not the nearest one: a
  // farther neighbour with a longer buffer can be the one that binds.
  const forbidFrom: number[] = [];
  const forbidTo: number[] = [];
  for (const taken of busy) {
    if (taken.end <= taken.start) continue;
    const from = taken.start - length - (after > taken.before ? after : taken.before);
    const to = taken.end + (before > taken.after ? before : taken.after);
    if (to <= earliest || from >= window.end) continue;
    forbidFrom.push(from);
    forbidTo.push(to);
  }
  const count = forbidFrom.length;
  // Sorted apart from each other, on purpose: the union of open intervals breaks exactly where the next start of all comes at or after
  // the end of the same rank, whichever interval that end belonged to.
  if (!ascending(forbidFrom)) forbidFrom.sort((a, b) => a - b);
  if (!ascending(forbidTo)) forbidTo.sort((a, b) => a - b);

  const free: number[] = [];
  let next = 0;
  for (const open of joined(hours)) {
    if (open.start >= window.end) break;
    const last = Math.min(open.end - length, window.end - 1);
    let start = open.start;
    if (start < earliest) start += Math.ceil((earliest - start) / step) * step;
    while (start <= last) {
      while (next < count && (forbidTo[next] ?? 0) <= start) next += 1;
      const until = next < count ? (forbidFrom[next] ?? 0) : Infinity;
      const stop = until < last ? until : last;
      for (; start <= stop; start += step) if (free.push(start) >= most) return free;
      if (start > last) break;
      const clear = forbidTo[next] ?? 0;
      if (start < clear) start += Math.ceil((clear - start) / step) * step;
    }
  }
  return free;
}

/**
 * Free starts of one host, ascending, without doubles, as UTC instants in ms. O(hours + busy + answer) when both come sorted.
 *
 * - `hours`: when the host is open; rows that overlap or meet are joined, and the grid of real minutes begins at the joined row's
 *   opening, so give them whole, not cut to the window. Give those of one campus: an appointment may lie across joined rows.
 * - `busy`: in any order, overlapping or not, each with its own buffers; also those outside the window whose buffers reach into it.
 * - `window`: the start lies in it. `now`: the clock, in ms.
 *
 * Throws a RangeError for a service without length or step.
 */
export function freeStarts(hours: readonly Interval[], busy: readonly Busy[], service: Lengths, window: Interval, now: number): number[] {
  return starts(hours, busy, service, window, now, Infinity);
}

/** The first of `freeStarts`, or null when there is none. */
export function firstFree(
  hours: readonly Interval[],
  busy: readonly Busy[],
  service: Lengths,
  window: Interval,
  now: number
): number | null {
  return starts(hours, busy, service, window, now, 1)[0] ?? null;
}

/** Whether `freeStarts` shows this start when asked the same: what is accepted is what was shown. */
export function isFree(
  start: number,
  hours: readonly Interval[],
  busy: readonly Busy[],
  service: Lengths,
  window: Interval,
  now: number
): boolean {
  if (start < window.start || start >= window.end) return false;
  return starts(hours, busy, service, { start, end: start + 1 }, now, 1).length > 0;
}
