import { addDays, weekdayOf } from '#platform/time/date.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { dateIn } from '#platform/time/zone.ts';

// Days as the example school counts them: journeys are gone at any hour of any day of the year, also when it is Sunday there and Saturday by UTC.

/** The ISO date so many days after the school's today. */
export const daysAhead = (days: number): string => addDays(dateIn(Date.now(), houseZone), days);

/** The ISO date of a weekday (1 is Monday) in the week that is so many weeks after this one. */
export function weekdayAhead(weeks: number, weekday: number): string {
  const day = daysAhead(weeks * 7);
  return addDays(day, weekday - weekdayOf(day));
}
