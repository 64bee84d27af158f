import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { PlanLanguage } from '../../../plans/plan.ts';

/** The newest texts of all plans, by language. */
const newest = (db: Db) =>
  db
    .selectFrom('session_plan_versions as v')
    .innerJoin('session_plans as p', (join) => join.onRef('p.organisation_id', '=', 'v.organisation_id').onRef('p.id', '=', 'v.plan_id'))
    .distinctOn(['v.plan_id', 'v.language'])
    .select(['v.plan_id as id', 'v.language', 'v.file', 'p.owner_id as owner', 'p.published'])
    .orderBy('v.plan_id')
    .orderBy('v.language')
    .orderBy('v.version', 'desc');

/** The plans by which the sessions go that somebody leads, by their addresses. */
const chosenForSessionsOf = (db: Db, person: string | null) =>
  db
    .selectFrom('group_sessions as s')
    .innerJoin('group_session_leaders as l', (join) =>
      join.onRef('l.organisation_id', '=', 's.organisation_id').onRef('l.session_id', '=', 's.id')
    )
    .innerJoin('hosts as h', (join) => join.onRef('h.organisation_id', '=', 'l.organisation_id').onRef('h.id', '=', 'l.host_id'))
    .select('s.plan')
    .where('h.person_id', '=', person)
    .where('s.state', '!=', 'cancelled')
    .where('s.plan', 'is not', null);

/**
 * The newest texts of the plans that somebody sees: their own, the published ones, and those that were chosen for a session that they lead; or of one plan, if they see
 * it. Removed ones are none.
 */
export async function newestTexts(db: Db, { person, plan }: { person: string | null; plan?: string }) {
  return newest(db)
    .where('p.removed_on', 'is', null)
    .where((eb) =>
      eb.or([
        eb('p.published', '=', true),
        eb('p.owner_id', '=', person),
        eb(sql<string | null>`p.id::text`, 'in', chosenForSessionsOf(db, person))
      ])
    )
    .$if(plan !== undefined, (select) => select.where('p.id', '=', plan ?? ''))
    .execute();
}

/** The newest texts of what somebody has removed of their own. */
export async function removedTexts(db: Db, person: string) {
  return newest(db).where('p.removed_on', 'is not', null).where('p.owner_id', '=', person).execute();
}

/** A plan of somebody's own, removed or not, held until the act ends; undefined where it is not theirs. */
export async function ownPlan(db: Db, id: string, person: string | null) {
  return db
    .selectFrom('session_plans')
    .select(['id', 'published', 'removed_on as removedOn'])
    .where('id', '=', id)
    .where('owner_id', '=', person)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Whose a plan is, and since when it is removed if it is; undefined where there is none. */
export async function ownerOfPlan(db: Db, id: string) {
  return db.selectFrom('session_plans').select(['owner_id as owner', 'removed_on as removedOn']).where('id', '=', id).executeTakeFirst();
}

/** All versions of a plan in one language, the newest first, with who made each; what they say is `versionOf`'s. */
export async function versionsOf(db: Db, id: string, language: PlanLanguage) {
  return db
    .selectFrom('session_plan_versions as v')
    .leftJoin('persons as maker', (join) =>
      join.onRef('maker.organisation_id', '=', 'v.organisation_id').onRef('maker.id', '=', 'v.made_by')
    )
    .select(['v.version', 'v.made_at as madeAt', 'maker.given_name as givenName', 'maker.family_name as familyName'])
    .where('v.plan_id', '=', id)
    .where('v.language', '=', language)
    .orderBy('v.version', 'desc')
    .execute();
}

export async function newestVersion(db: Db, id: string, language: PlanLanguage) {
  return db
    .selectFrom('session_plan_versions')
    .select(['version', 'file'])
    .where('plan_id', '=', id)
    .where('language', '=', language)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Whether a plan is that of one of these hosts, and not removed. */
export async function isPlanOfHosts(db: Db, id: string, hosts: readonly string[]): Promise<boolean> {
  const found = await db
    .selectFrom('session_plans as p')
    .innerJoin('hosts as h', (join) => join.onRef('h.organisation_id', '=', 'p.organisation_id').onRef('h.person_id', '=', 'p.owner_id'))
    .select('p.id')
    .where('p.id', '=', id)
    .where('p.removed_on', 'is', null)
    .where('h.id', 'in', [...hosts])
    .executeTakeFirst();
  return found !== undefined;
}

/** The file of one version. */
export async function versionOf(db: Db, id: string, language: PlanLanguage, version: number) {
  return db
    .selectFrom('session_plan_versions')
    .select('file')
    .where('plan_id', '=', id)
    .where('language', '=', language)
    .where('version', '=', version)
    .executeTakeFirst();
}

/** A new plan of somebody's own. @returns false where the id is somebody's already. */
export async function insertPlan(db: Db, one: { organisation: string; id: string; person: string | null; at: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('session_plans')
    .values({ organisation_id: one.organisation, id: one.id, owner_id: one.person, changed_at: one.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

interface NewVersion {
  organisation: string;
  id: string;
  language: PlanLanguage;
  version: number;
  file: string;
  person: string | null;
  at: Date;
}

/** A new version of a plan's text. @returns false where there is one of that number: somebody was faster. */
export async function insertVersion(db: Db, { organisation, id, language, version, file, person, at }: NewVersion): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('session_plan_versions')
    .values({ organisation_id: organisation, plan_id: id, language, version, file, made_by: person, made_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function touchPlan(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('session_plans').set({ changed_at: at }).where('id', '=', id).execute();
}

export async function publishPlan(db: Db, id: string, published: boolean, at: Date): Promise<void> {
  await db.updateTable('session_plans').set({ published, changed_at: at }).where('id', '=', id).execute();
}

/** Takes a plan out of everybody's sight, or brings it back to its writer's. */
export async function setRemoved(db: Db, id: string, removedOn: string | null): Promise<void> {
  await db.updateTable('session_plans').set({ published: false, removed_on: removedOn }).where('id', '=', id).execute();
}

/** A published plan, for whoever may withdraw any. */
export async function publishedPlan(db: Db, id: string) {
  return db.selectFrom('session_plans').select('id').where('id', '=', id).where('published', '=', true).executeTakeFirst();
}

/** The addresses of somebody's favourites. */
export async function favouritesOf(db: Db, person: string | null): Promise<Set<string>> {
  if (person === null) return new Set();
  const rows = await db.selectFrom('session_plan_favourites').select('plan').where('person_id', '=', person).execute();
  return new Set(rows.map(({ plan }) => plan));
}

export async function setFavourite(
  db: Db,
  { organisation, person, plan, favourite }: { organisation: string; person: string; plan: string; favourite: boolean }
) {
  if (favourite)
    await db
      .insertInto('session_plan_favourites')
      .values({ organisation_id: organisation, person_id: person, plan })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  else await db.deleteFrom('session_plan_favourites').where('person_id', '=', person).where('plan', '=', plan).execute();
}

/** Sessions that are still to be held. */
const sessionsAhead = (db: Db, now: Date) => db.selectFrom('group_sessions').where('state', '=', 'planned').where('ends_at', '>', now);

/** How many sessions to come go by a plan, whoever leads them. */
export async function countSessionsAhead(db: Db, plan: string, now: Date): Promise<number> {
  const { count } = await sessionsAhead(db, now)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('plan', '=', plan)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Removes plans that nobody else sees and nobody has changed since `unchanged`, or whose writer has left, and those that were removed by `removed`. One by which a
 * session goes that is still to be held (`now`) is read by those who lead it, and stays until then.
 */
export async function deleteOldPlans(
  db: Db,
  { unchanged, removed, now }: { unchanged: Date; removed: string; now: Date }
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('session_plans')
    .where((eb) =>
      eb.or([
        eb('removed_on', '<=', removed),
        eb.and([
          eb('published', '=', false),
          eb.or([eb('changed_at', '<', unchanged), eb('owner_id', 'is', null)]),
          eb(sql<string>`id::text`, 'not in', sessionsAhead(db, now).select('plan').where('plan', 'is not', null))
        ])
      ])
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
