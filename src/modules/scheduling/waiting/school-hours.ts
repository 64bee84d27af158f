import { HOUR, MINUTE, addDays, weekdayOf } from '#platform/time/date.ts';
import { dateIn, wallToInstant } from '#platform/time/zone.ts';

/** School hours are counted from 8 to 16 on school days, in minutes of the day: nobody is asked to answer at night. */
export const schoolHours = { from: 8 * 60, to: 16 * 60 } as const;
/** How long an offer stands, in school hours (ms). */
export const offerLasts = 2 * HOUR;
/** With less than this an offer could not be answered, and is not made. */
export const leastOffer = 30 * MINUTE;
/** Further ahead no school day is looked for. */
const farthest = 60;

/** Monday to Friday, without what `isShut` names. */
export function isSchoolDay(date: string, isShut: (date: string) => boolean): boolean {
  return weekdayOf(date) <= 5 && !isShut(date);
}

/**
 * Until when an offer that is made now stands: two school hours on, counted within school hours alone, and not past `latest` (ms), where the service asks for
 * notice. Null when less than half a school hour would be left to answer in.
 * @param isShut whether the school is closed on a date
 */
export function offerEnd(now: number, latest: number, zone: string, isShut: (date: string) => boolean): number | null {
  let left = offerLasts;
  let counted = 0;
  const first = dateIn(now, zone);
  for (let day = 0; day <= farthest; day++) {
    const date = addDays(first, day);
    const opens = Math.max(now, wallToInstant(date, schoolHours.from, zone));
    if (opens >= latest) break;
    if (!isSchoolDay(date, isShut)) continue;
    const closes = Math.min(wallToInstant(date, schoolHours.to, zone), latest);
    if (closes <= opens) continue;
    const part = Math.min(left, closes - opens);
    left -= part;
    counted += part;
    // A whole minute can be said in words.
    if (left === 0) return Math.floor((opens + part) / MINUTE) * MINUTE;
  }
  return counted >= leastOffer ? Math.floor(latest / MINUTE) * MINUTE : null;
}
