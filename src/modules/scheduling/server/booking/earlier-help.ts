import { finnishHolidaysBetween } from '#platform/time/finnish-holidays.ts';
import { dateIn } from '#platform/time/zone.ts';
import { schoolDaysBetween } from '../../free-times/times-page.ts';

/**
 * Whom to turn to before the first free time (`help`, as it came with the times), when that is more than two school days away from `now` (ms) or
 * nowhere in sight; else null.
 */
export function earlierHelp(
  now: number,
  first: { start: number; zone: string } | null,
  help: { who: string; phone: string }
): { who: string; phone: string } | null {
  if (!first) return help;
  const today = dateIn(now, first.zone);
  const then = dateIn(first.start, first.zone);
  const holidays = new Set(finnishHolidaysBetween(today, then).map((holiday) => holiday.date));
  return schoolDaysBetween(today, then, (date) => holidays.has(date)) < 2 ? null : help;
}
