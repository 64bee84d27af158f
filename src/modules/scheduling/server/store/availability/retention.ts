import type { Db } from '#platform/database/connection.ts';
import { deletePastPushes } from './pushes.ts';

/** Removes absences whose last date lies before a date (ISO), and what is kept of changes that were made before an instant. @returns how many rows */
export async function deleteAbsences(db: Db, date: string, at: Date): Promise<number> {
  const absences = await db.deleteFrom('host_absences').where('ends_on', '<', date).executeTakeFirst();
  const changes = await db.deleteFrom('host_hours_changes').where('made_at', '<=', at).executeTakeFirst();
  return Number(absences.numDeletedRows + changes.numDeletedRows);
}

/** Removes hours of dates, dates of schedules, and what came of templates, that lie before a date (ISO). @returns how many rows */
export async function deletePastHours(db: Db, date: string): Promise<number> {
  const hours = await db.deleteFrom('host_hours').where('date', '<', date).executeTakeFirst();
  const dates = await db.deleteFrom('host_schedule_dates').where('ends_on', '<', date).executeTakeFirst();
  return Number(hours.numDeletedRows + dates.numDeletedRows) + (await deletePastPushes(db, date));
}
