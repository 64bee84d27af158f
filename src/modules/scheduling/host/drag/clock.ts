import { MINUTE } from '#platform/time/date.ts';

/** One date of a zone, so that a browser can tell instants of it without knowing the zone. */
export interface DayClock {
  readonly date: string;
  /** The instant (ms) of its minute 0. */
  readonly start: number;
  /** Where the clocks change on it: from which minute of the wall on, and by how much (ms) its instants are off from there; null on most days. */
  readonly turn: { readonly minute: number; readonly by: number } | null;
}

/** The instant (ms) at which the wall shows that minute of the date, 0 to 1440; the rule of `wallToInstant`. */
export function instantAt({ start, turn }: DayClock, minute: number): number {
  return start + minute * MINUTE + (turn && minute >= turn.minute ? turn.by : 0);
}

/** The minute of the date that the wall shows at an instant (ms), below 0 and above 1440 on the days beside it. */
export function minuteShown({ start, turn }: DayClock, instant: number): number {
  const minute = (instant - start) / MINUTE;
  const turned = turn ? minute - turn.by / MINUTE : minute;
  return turn && turned >= turn.minute ? turned : minute;
}
