import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import { prepared, type The } from '#platform/database/prepared.ts';
import type { Language } from '#platform/use-case/index.ts';
import type { Terms } from '../../free-times/offer.ts';

const minute = 60_000;

/** A published service with its terms; the name in the reader's language (plain Finnish falls back on Finnish, others on Finnish). */
export interface Service {
  id: string;
  slug: string;
  audience: 'students' | 'staff' | 'tutors' | 'all';
  name: string;
  summary: string;
  terms: Terms;
}

export type Audience = 'students' | 'staff' | 'tutors';
/** Everybody: for what is done about a booking that has been made, whoever made it. */
export const everyAudience: readonly Audience[] = ['students', 'staff', 'tutors'];

const selectServices = prepared((db, the: The<{ audiences: string[]; language: Language; only: string | null }>) =>
  db
    .selectFrom('services as s')
    .innerJoin('service_texts as t', (join) => join.onRef('t.organisation_id', '=', 's.organisation_id').onRef('t.service_id', '=', 's.id'))
    .select([
      's.id',
      's.slug',
      's.audience',
      's.modalities',
      's.length_minutes',
      's.step_minutes',
      's.before_minutes',
      's.after_minutes',
      's.notice_minutes',
      's.horizon_days',
      't.name',
      't.summary'
    ])
    .distinctOn(['s.position', 's.id'])
    .where('s.status', '=', 'published')
    .where(sql<boolean>`s.audience = any(${the('audiences')})`)
    .where(sql<boolean>`t.language in (${the('language')}, 'fi')`)
    .where(sql<boolean>`(${the('only')}::uuid is null or s.id = ${the('only')})`)
    .orderBy('s.position')
    .orderBy('s.id')
    .orderBy(sql`t.language = ${the('language')}`, 'desc')
);

/** The services that people of these audiences may book, in the school's order; `only` the one of that id. */
export async function publishedServices(
  db: Db,
  audiences: readonly Audience[],
  language: Language,
  only: string | null = null
): Promise<Service[]> {
  const rows = await selectServices(db, { audiences: ['all', ...audiences], language, only });
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    audience: row.audience,
    name: row.name,
    summary: row.summary,
    terms: {
      length: row.length_minutes * minute,
      step: row.step_minutes * minute,
      before: row.before_minutes * minute,
      after: row.after_minutes * minute,
      notice: row.notice_minutes * minute,
      horizon: row.horizon_days * 1440 * minute,
      modalities: row.modalities
    }
  }));
}
