import { addDays, weekdayOf } from '#platform/time/date.ts';
import { dateIn } from '#platform/time/zone.ts';
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

interface Sum {
  count: number;
  time: number;
}

/**
 * Whether one more meeting of that length (ms) that starts at an instant would pass a limit, given what the host holds of the service already. A meeting belongs to
 * the date on which it starts, in the campus's zone.
 */
export function passesLimit(limits: Limits, held: readonly Interval[], length: number, zone: string): (start: number) => boolean {
  const sums = new Map<string, Sum>();
  const add = (key: string, time: number) => {
    const sum = sums.get(key) ?? { count: 0, time: 0 };
    sums.set(key, { count: sum.count + 1, time: sum.time + time });
  };
  for (const { start, end } of held) {
    const date = dateIn(start, zone);
    add(`day ${date}`, end - start);
    add(`week ${mondayOf(date)}`, end - start);
  }
  const passes = (key: string, count: number | null, time: number | null) => {
    const sum = sums.get(key) ?? { count: 0, time: 0 };
    return (count !== null && sum.count + 1 > count) || (time !== null && sum.time + length > time);
  };
  const judged = new Map<string, boolean>();
  return (start) => {
    const date = dateIn(start, zone);
    let full = judged.get(date);
    if (full === undefined) {
      full = passes(`day ${date}`, limits.dayCount, limits.dayTime) || passes(`week ${mondayOf(date)}`, limits.weekCount, limits.weekTime);
      judged.set(date, full);
    }
    return full;
  };
}

const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date));
