import { DAY, HOUR, MINUTE } from '#platform/time/date.ts';
import { wallOfInstant, instantOfWall } from '#platform/time/zone.ts';

/** How long before a meeting its booker can be reminded, in hours, as a service's form offers it. */
export const reminderChoices = [168, 48, 24, 4, 2, 1] as const;
/** So many reminders of one meeting at most. */
export const mostReminders = 3;

/** No reminder goes from this hour of the evening to that of the morning, by the clocks of the campus. */
export const quietFrom = 21;
export const quietTo = 7;
/** What would go at night goes at this hour of the evening before, when the morning comes too late. */
const evening = 20;
/** A reminder of the morning leaves at least so long to the meeting. */
const leastLeft = 30 * MINUTE;

/** Whether an instant (ms) lies in the hours in which nobody is reminded. */
export function isQuiet(at: number, zone: string): boolean {
  const hour = hourOfWall(wallOfInstant(at, zone));
  return hour >= quietFrom || hour < quietTo;
}

/**
 * When a reminder goes (ms): `hours` before the meeting; from the quiet hours it moves on to the morning, or, when that would leave no half an hour to
 * the meeting, back to the evening before.
 */
export function reminderAt(start: number, hours: number, zone: string): number {
  const at = start - hours * HOUR;
  if (!isQuiet(at, zone)) return at;
  const wall = wallOfInstant(at, zone);
  const midnight = Math.floor(wall / DAY) * DAY + (hourOfWall(wall) >= quietFrom ? DAY : 0);
  const morning = instantOfWall(midnight + quietTo * HOUR, zone);
  return morning + leastLeft <= start ? morning : instantOfWall(midnight - DAY + evening * HOUR, zone);
}

const hourOfWall = (wall: number) => Math.floor((((wall % DAY) + DAY) % DAY) / HOUR);

/** What decides which reminder of one meeting is due; instants in ms. */
export interface Remindable {
  start: number;
  zone: string;
  /** The service's leads in hours. */
  hours: readonly number[];
  /** Until when its latest other message reminds enough: an hour after the booking and after a change, since both are kept to the hour. */
  toldUntil: number;
  /** The shortest lead whose reminder of this time has gone; null: none. */
  sent: number | null;
}

/**
 * The lead (hours) of the reminder that is due at an instant; null: none. Of several that have become due it is the last alone, and none is due at night,
 * once the meeting has begun, for a time that was passed before it was booked, or behind one that has gone.
 */
export function dueReminder({ start, zone, hours, toldUntil, sent }: Remindable, now: number): number | null {
  if (now >= start || isQuiet(now, zone)) return null;
  const due = hours.filter((lead) => {
    const at = reminderAt(start, lead, zone);
    return at <= now && toldUntil <= at && (sent === null || lead < sent);
  });
  return due.length > 0 ? Math.min(...due) : null;
}
