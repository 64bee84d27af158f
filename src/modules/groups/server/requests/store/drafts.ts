import * as v from 'valibot';
import type { Db } from '#platform/database/connection.ts';
import { DraftForm, type Draft } from '../../../requests/forms.ts';

/** What somebody has begun to write, and when it was last saved; null: nothing. */
export async function draftOf(db: Db, person: string): Promise<{ fields: Draft; savedAt: number } | null> {
  const row = await db
    .selectFrom('support_request_drafts')
    .select(['fields', 'saved_at as savedAt'])
    .where('person_id', '=', person)
    .executeTakeFirst();
  // A draft of an older form is shown as far as it can be read.
  const read = row && v.safeParse(DraftForm, row.fields);
  return read?.success ? { fields: read.output, savedAt: row?.savedAt.getTime() ?? 0 } : null;
}

export async function saveDraftOf(db: Db, organisation: string, person: string, fields: Draft, at: Date): Promise<void> {
  const values = { saved_at: at, fields: JSON.stringify(fields) };
  await db
    .insertInto('support_request_drafts')
    .values({ organisation_id: organisation, person_id: person, ...values })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'person_id']).doUpdateSet(values))
    .execute();
}

export async function deleteDraftOf(db: Db, person: string): Promise<void> {
  await db.deleteFrom('support_request_drafts').where('person_id', '=', person).execute();
}

/** Removes drafts that were last saved before. @returns how many. */
export async function deleteOldDrafts(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('support_request_drafts').where('saved_at', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}
