import type { Db } from '#platform/database/connection.ts';
import { closingsBetween } from '../../availability/school-year.ts';
import type { Shut } from '../../free-times/hours.ts';
import { closingDays } from '../store/availability/school-days.ts';

/** What is shut between two dates (ISO): the holidays, and what the school has closed. To be given to `rulesOf` with a host's hours, wherever these are read. */
export async function closingsOf(db: Db, from: string, to: string): Promise<Shut[]> {
  return closingsBetween(await closingDays(db, { from, to }), from, to);
}
