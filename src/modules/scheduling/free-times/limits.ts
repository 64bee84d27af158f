import { dayIn } from '#platform/time/zone.ts';
import type { Interval } from './slots.ts';

/** How much of a service one host holds, by day and by week from Monday to Sunday: in meetings, and in ms. Null: as much as there is. */
export interface Limits {
  readonly dayCount: number | null;
  readonly dayTime: number | null;
  readonly weekCount: number | null;
  readonly weekTime: number | null;
}

export const isLimited = ({ dayCount, dayTime, weekCount, weekTime }: Limits): boolean =>
  [dayCount, dayTime, weekCount, weekTime].some((limit) => limit !== null);

/**
 * Whether one more meeting of that length (ms) that starts at an instant would pass a limit, given what the host holds of the service already. A meeting belongs to
 * the date on which it starts, in the campus's zone.
 */
export function passesLimit(limits: Limits, held: readonly Interval[], length: number, zone: string): (start: number) => boolean {
  // Most hosts are never asked: nobody looks at what they hold.
  let days: number[] | undefined;
  const passes = (unitOf: (day: number) => number, unit: number, count: number | null, time: number | null) => {
    if (count === null && time === null) return false;
    let [meetings, sum] = [1, length];
    for (const [place, { start, end }] of held.entries()) {
      if (unitOf(days?.[place] ?? 0) !== unit) continue;
      meetings += 1;
      sum += end - start;
    }
    return (count !== null && meetings > count) || (time !== null && sum > time);
  };
  let [judged, isFull] = [Number.NaN, false];
  return (start) => {
    const day = dayIn(start, zone);
    if (day === judged) return isFull;
    days ??= held.map((one) => dayIn(one.start, zone));
    judged = day;
    isFull = passes((one) => one, day, limits.dayCount, limits.dayTime) || passes(weekOf, weekOf(day), limits.weekCount, limits.weekTime);
    return isFull;
  };
}

/** Weeks from Monday, counted; 1970-01-01 was a Thursday. */
const weekOf = (day: number): number => Math.floor((day + 3) / 7);
