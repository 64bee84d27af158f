import { sql } from 'kysely';
import * as v from 'valibot';
import type { Db } from '#platform/database/connection.ts';
import type { Draft } from '../../../plans/own/draft.ts';
import { DraftForm } from '../../../plans/own/forms.ts';
import type { PlanLanguage } from '../../../plans/plan.ts';

/** Whose draft of which text. */
interface Whose {
  readonly person: string;
  readonly plan: string;
  readonly language: PlanLanguage;
}

/** What somebody has begun to write of a plan, the version that they began from, and when it was last saved; null: nothing. */
export async function planDraftOf(
  db: Db,
  { person, plan, language }: Whose
): Promise<{ draft: Draft; based: number; savedAt: number } | null> {
  const row = await db
    .selectFrom('session_plan_drafts')
    .select(['fields', 'based', 'saved_at as savedAt'])
    .where('person_id', '=', person)
    .where('plan_id', '=', plan)
    .where('language', '=', language)
    .executeTakeFirst();
  // A draft of an older form is shown as far as it can be read.
  const read = row && v.safeParse(DraftForm, row.fields);
  return row && read?.success ? { draft: read.output, based: row.based, savedAt: row.savedAt.getTime() } : null;
}

/** All that somebody has begun to write, the latest first; nameless where no name has been typed yet. */
export async function planDraftsOf(db: Db, person: string) {
  const rows = await db
    .selectFrom('session_plan_drafts')
    .select(['plan_id as id', 'language', sql<string | null>`fields ->> 'title'`.as('title')])
    .where('person_id', '=', person)
    .orderBy('saved_at', 'desc')
    .execute();
  return rows.map(({ id, language, title }) => ({ id, language, title: title?.trim() ?? '' }));
}

/** Keeps a draft in the place of the one that was kept before. */
export async function keepPlanDraft(
  db: Db,
  { organisation, person, plan, language, based, draft, at }: Whose & { organisation: string; based: number; draft: Draft; at: Date }
): Promise<void> {
  const values = { based, saved_at: at, fields: JSON.stringify(draft) };
  await db
    .insertInto('session_plan_drafts')
    .values({ organisation_id: organisation, person_id: person, plan_id: plan, language, ...values })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'person_id', 'plan_id', 'language']).doUpdateSet(values))
    .execute();
}

/** @returns whether there was one. */
export async function deletePlanDraft(db: Db, { person, plan, language }: Whose): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('session_plan_drafts')
    .where('person_id', '=', person)
    .where('plan_id', '=', plan)
    .where('language', '=', language)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Removes drafts that were last saved before. @returns how many. */
export async function deleteOldPlanDrafts(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('session_plan_drafts').where('saved_at', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}
