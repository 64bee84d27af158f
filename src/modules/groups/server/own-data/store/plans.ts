import type { Db } from '#platform/database/connection.ts';

/** Whose own which plans are, removed ones too. */
export async function plansBy(db: Db, person: string) {
  return db
    .selectFrom('session_plans')
    .select(['id', 'published', 'changed_at as changedAt', 'removed_on as removedOn'])
    .where('owner_id', '=', person)
    .orderBy('id')
    .execute();
}

/** Every text that somebody saved, whole, in each version. */
export async function versionsBy(db: Db, person: string) {
  return db
    .selectFrom('session_plan_versions')
    .select(['plan_id as plan', 'language', 'version', 'made_at as madeAt', 'file'])
    .where('made_by', '=', person)
    .orderBy('plan_id')
    .orderBy('language')
    .orderBy('version')
    .execute();
}

/** What somebody has begun to write of plans: as it was typed, whatever the form is today. */
export async function draftPlansBy(db: Db, person: string) {
  return db
    .selectFrom('session_plan_drafts')
    .select(['plan_id as plan', 'language', 'based', 'saved_at as savedAt', 'fields'])
    .where('person_id', '=', person)
    .orderBy('saved_at')
    .execute();
}

/** The addresses of somebody's favourites. */
export async function favouritesBy(db: Db, person: string) {
  const rows = await db.selectFrom('session_plan_favourites').select('plan').where('person_id', '=', person).orderBy('plan').execute();
  return rows.map(({ plan }) => plan);
}
