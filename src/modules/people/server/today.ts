import type { Db } from '#platform/database/connection.ts';
import { dateIn } from '#platform/time/zone.ts';
import { settingsOf } from './store/organisations.ts';

/** The calendar day of an instant at the school. */
export async function today(db: Db, now: number): Promise<string> {
  return dateIn(now, (await settingsOf(db))?.time_zone ?? 'Europe/Helsinki');
}
