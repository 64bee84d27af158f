import type { Db } from '#platform/database/connection.ts';

/** A try of the way for mail begins. */
export async function startMailTry(db: Db, organisation: string, at: Date): Promise<void> {
  const columns = { mail_tried_at: at, mail_try_outcome: 'waiting', mail_try_code: null } as const;
  await db
    .insertInto('organisation_settings')
    .values({ organisation_id: organisation, ...columns })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(columns))
    .execute();
}

export async function noteMailTry(db: Db, outcome: 'sent' | 'refused' | 'no_channel' | 'not_taken', code: string | null): Promise<void> {
  await db.updateTable('organisation_settings').set({ mail_try_outcome: outcome, mail_try_code: code }).execute();
}
