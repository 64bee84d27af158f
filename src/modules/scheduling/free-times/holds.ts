import { MINUTE } from '#platform/time/date.ts';
import { joined, type Interval } from './slots.ts';

/** How long a time is held while its form is open (ms). */
export const holdLasts = 5 * MINUTE;
/** What open forms may hold together of what a host has free on one day. */
export const holdShare = 1 / 3;
/** How often one time may be held in an hour, by whatever browsers: for half of the hour it can be had by whoever comes first. */
export const holdsInAnHour = 6;

/** How long two sets of periods are: each moment of `open` counted once that lies in none of `taken`, in ms. */
export function timeLeft(open: readonly Interval[], taken: readonly Interval[]): number {
  const [hours, gone] = [joined(open), joined(taken)];
  const whole = hours.reduce((sum, { start, end }) => sum + end - start, 0);
  let lost = 0;
  for (const hour of hours) for (const one of gone) lost += Math.max(0, Math.min(hour.end, one.end) - Math.max(hour.start, one.start));
  return whole - lost;
}

/**
 * Whether one more time may be held. Of a host's day open forms hold a third at the most of what is free, and one time at the least: else who comes last to a
 * nearly full day could hold nothing. `taken` is what is taken for good, `held` what other forms hold.
 */
export function mayHold(
  day: { open: readonly Interval[]; taken: readonly Interval[]; held: readonly Interval[] },
  length: number
): boolean {
  const held = day.held.reduce((sum, { start, end }) => sum + end - start, 0);
  return held + length <= Math.max(length, timeLeft(day.open, day.taken) * holdShare);
}
