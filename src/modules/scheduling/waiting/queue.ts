import type { FreeTime } from '../free-times/offer.ts';
import type { Modality } from '../modality.ts';
import { couldMeet, fits, type Wish } from './wish.ts';

/** So many offers in a row may run out unanswered; then the wait ends, and that is told. */
export const mostMissed = 3;

/** Somebody who waits for a service. */
export interface Waiter {
  readonly id: string;
  /** The order of joining: less is earlier. */
  readonly place: number;
  readonly wish: Wish;
  /** Whether something is offered to them already: then it is others' turn. */
  readonly isOffered: boolean;
  /** Times that they have had and passed on, by `slotOf`. */
  readonly passed: ReadonlySet<string>;
}

/** A time as it is passed on: with whom and when, however it would be held. */
export function slotOf({ hostId, start }: Pick<FreeTime, 'hostId' | 'start'>): string {
  return `${hostId} ${start}`;
}

export interface Next {
  readonly waiter: Waiter;
  readonly time: FreeTime;
  readonly modality: Modality;
  /** Until when it would be offered (ms). */
  readonly until: number;
}

/**
 * Whose turn it is, and with which time: of those who wait and are offered nothing, the first in the order of joining for whom there is a time that fits and that
 * they have not passed on, and of these times the first. So nobody who joined later is offered a time that somebody earlier could have.
 * @param timesOf the free times that a waiter may have, ascending (whoever waits without a name may have fewer)
 * @param until until when a time could be offered now; null: too short to answer, so it is left to whoever comes
 */
export function nextOffer(
  waiters: readonly Waiter[],
  timesOf: (waiter: Waiter) => readonly FreeTime[],
  zoneOf: (time: FreeTime) => string,
  until: (time: FreeTime) => number | null
): Next | null {
  for (const waiter of waiters.toSorted((a, b) => a.place - b.place)) {
    if (waiter.isOffered) continue;
    for (const time of timesOf(waiter)) {
      const modality = waiter.passed.has(slotOf(time)) ? null : fits(waiter.wish, time, zoneOf(time));
      const end = modality ? until(time) : null;
      if (modality && end !== null) return { waiter, time, modality, until: end };
    }
  }
  return null;
}

/** How many wait before somebody for whom one of the same times could do: the place that is shown is one more. Who pauses is not among `others`. */
export function aheadOf(own: { place: number; wish: Wish }, others: readonly { place: number; wish: Wish }[]): number {
  return others.filter((other) => other.place < own.place && couldMeet(own.wish, other.wish)).length;
}
