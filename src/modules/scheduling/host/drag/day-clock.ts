import { DAY, MINUTE } from '#platform/time/date.ts';
import { dayBounds, wallToInstant } from '#platform/time/zone.ts';
import type { DayClock } from './clock.ts';

/** The clock of a date in a zone, for whoever does not know zones (`instantAt`). */
export function dayClock(date: string, zone: string): DayClock {
  const { start, end } = dayBounds(date, zone);
  const by = end - start - DAY;
  if (by === 0) return { date, start, turn: null };
  // The first minute whose instant is off: halved, since from there on all are.
  let [low, high] = [0, DAY / MINUTE];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wallToInstant(date, middle, zone) === start + middle * MINUTE) low = middle + 1;
    else high = middle;
  }
  return { date, start, turn: { minute: low, by } };
}
