import { DAY, addDays, weekdayOf } from '#platform/time/date.ts';
import { dateIn, minuteOfDayIn, wallToInstant } from '#platform/time/zone.ts';

/** So many sessions are booked in one act at the most. */
export const mostInSeries = 12;
const mostInstead = 6;

/** How it stands with a start: free; outside the hours of those who lead it; or taken, by something of theirs or of the group's. */
export type StartStands = 'free' | 'outside' | 'taken' | 'group' | 'past';

/** The starts of a weekly series: the same weekday and the same time by the wall, whatever the clocks do in between. */
export function weekly(first: number, count: number, zone: string): number[] {
  const [date, minute] = [dateIn(first, zone), minuteOfDayIn(first, zone)];
  return Array.from({ length: count }, (_, week) => wallToInstant(addDays(date, 7 * week), minute, zone));
}

/** The free starts of a start's own week that lie nearest to it: those of the same day first; at one distance the earlier one. */
export function insteadOf(start: number, free: readonly number[], zone: string): number[] {
  const date = dateIn(start, zone);
  const monday = addDays(date, 1 - weekdayOf(date));
  const [from, to] = [wallToInstant(monday, 0, zone), wallToInstant(addDays(monday, 7), 0, zone)];
  const far = (one: number) => Math.abs(one - start) + (dateIn(one, zone) === date ? 0 : 7 * DAY);
  return free
    .filter((one) => from <= one && one < to && one !== start)
    .sort((a, b) => far(a) - far(b) || a - b)
    .slice(0, mostInstead)
    .sort((a, b) => a - b);
}
