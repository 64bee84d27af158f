import type { Db } from '#platform/database/connection.ts';
import { addDays } from '#platform/time/date.ts';
import { dateIn, wallToInstant } from '#platform/time/zone.ts';
import { closingsOf } from '#modules/scheduling/server/index.ts';
import { countedDays, isSchoolDay, schoolDaysWaited, withinLimitSince } from '../../requests/waiting.ts';
import type { Campus } from './store/request-list.ts';

/**
 * How waiting is counted at each campus at `now` (ms), from the very calendar that bookings go by: the holidays, and what the school has closed.
 * @param limit school days after which a request has waited too long
 */
export async function waitingAt(db: Db, now: number, limit: number) {
  const places = await db.selectFrom('campuses').select(['id', 'name', 'time_zone as zone']).orderBy('sort_key').orderBy('id').execute();
  const today = dateIn(now, places[0]?.zone ?? 'UTC');
  // A day more at either end: not all campuses need have the same date.
  const closed = (await closingsOf(db, addDays(today, -countedDays - 1), addDays(today, 1))).filter(
    ({ fromMinute, toMinute }) => fromMinute === 0 && toMinute === 1440
  );
  const openAt = (campus: string) => (date: string) => isSchoolDay(date, campus, closed);
  const campuses = places.map(({ id, name, zone }): Campus & { name: string } => {
    const since = withinLimitSince(dateIn(now, zone), limit, openAt(id));
    return { id, name, zone, lateBefore: new Date(wallToInstant(since, 0, zone)) };
  });
  return {
    campuses,
    /** School days that a request of a campus has waited since an instant. */
    waited(campus: string, since: Date): number {
      const zone = places.find(({ id }) => id === campus)?.zone ?? 'UTC';
      return schoolDaysWaited(dateIn(since.getTime(), zone), dateIn(now, zone), openAt(campus));
    }
  };
}
