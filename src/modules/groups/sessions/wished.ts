import { daypartOf } from '#modules/scheduling/index.ts';
import { weekdayOf } from '#platform/time/date.ts';
import { dateIn } from '#platform/time/zone.ts';

/** When a group's support would suit, as it was asked: parts of the week (`1-morning`) and dates. Nothing named: nothing is known. */
export interface WishedTimes {
  times: readonly string[];
  from: string | null;
  to: string | null;
}

/** Whether a start is among the times that were wished for; never where none were. */
export function suits(start: number, { times, from, to }: WishedTimes, zone: string): boolean {
  if (times.length === 0 && from === null && to === null) return false;
  const date = dateIn(start, zone);
  if ((from !== null && date < from) || (to !== null && date > to)) return false;
  return times.length === 0 || times.includes(`${weekdayOf(date)}-${daypartOf(start, zone)}`);
}
