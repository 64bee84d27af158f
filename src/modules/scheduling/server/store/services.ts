import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
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
  videoLink: string | null;
  terms: Terms;
}

export type Audience = 'students' | 'staff' | 'tutors';

/** The services that people of these audiences may book, in the school's order. */
export async function publishedServices(db: Db, audiences: readonly Audience[], language: Language): Promise<Service[]> {
  const rows = await db
    .selectFrom('services as s')
    .innerJoin('service_texts as t', (join) => join.onRef('t.organisation_id', '=', 's.organisation_id').onRef('t.service_id', '=', 's.id'))
    .select([
      's.id',
      's.slug',
      's.audience',
      's.modalities',
      's.video_link',
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
    .where('s.audience', 'in', ['all', ...audiences])
    .where('t.language', 'in', [language, 'fi'])
    .orderBy('s.position')
    .orderBy('s.id')
    .orderBy(sql`t.language = ${language}`, 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    audience: row.audience,
    name: row.name,
    summary: row.summary,
    videoLink: row.video_link,
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
