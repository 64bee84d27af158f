import { sql, type Selectable } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import { prepared, type The } from '#platform/database/prepared.ts';
import type { Services } from '#platform/database/tables.ts';
import { DAY, MINUTE } from '#platform/time/date.ts';
import type { Language } from '#platform/use-case/index.ts';
import type { Terms } from '../../free-times/offer.ts';

/** A published service with its terms; the name in the reader's language (plain Finnish falls back on Finnish, others on Finnish). */
export interface Service {
  id: string;
  slug: string;
  audience: 'students' | 'staff' | 'tutors' | 'all';
  name: string;
  summary: string;
  terms: Terms;
  /** So many bookings of it a person may have ahead by own name; null: no limit. */
  mostOpen: number | null;
}

export type Audience = 'students' | 'staff' | 'tutors';
/** Everybody: for what is done about a booking that has been made, whoever made it. */
export const everyAudience: readonly Audience[] = ['students', 'staff', 'tutors'];

const selectServices = prepared((db, the: The<{ audiences: string[]; language: Language; only: string | null; statuses: string[] }>) =>
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
      's.most_per_day',
      's.most_minutes_per_day',
      's.most_per_week',
      's.most_minutes_per_week',
      's.most_open_per_person',
      't.name',
      't.summary'
    ])
    .distinctOn(['s.position', 's.id'])
    .where(sql<boolean>`s.status = any(${the('statuses')})`)
    .where(sql<boolean>`s.audience = any(${the('audiences')})`)
    .where(sql<boolean>`t.language in (${the('language')}, 'fi')`)
    .where(sql<boolean>`(${the('only')}::uuid is null or s.id = ${the('only')})`)
    .orderBy('s.position')
    .orderBy('s.id')
    .orderBy(sql`t.language = ${the('language')}`, 'desc')
);

/** What is booked of a paused service stands, and can be moved; what is retired cannot be had in any way. */
const movable = ['published', 'paused'];

/** The services that people of these audiences may book, in the school's order; `only` the one of that id. With `toMove` those too of which what is booked can be moved. */
export async function publishedServices(
  db: Db,
  audiences: readonly Audience[],
  language: Language,
  only: string | null = null,
  { toMove = false }: { toMove?: boolean } = {}
): Promise<Service[]> {
  const rows = await selectServices(db, { audiences: ['all', ...audiences], language, only, statuses: toMove ? movable : ['published'] });
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    audience: row.audience,
    name: row.name,
    summary: row.summary,
    terms: termsOf(row),
    mostOpen: row.most_open_per_person
  }));
}

type TermsRow = Pick<
  Selectable<Services>,
  | 'length_minutes'
  | 'step_minutes'
  | 'before_minutes'
  | 'after_minutes'
  | 'notice_minutes'
  | 'horizon_days'
  | 'modalities'
  | 'most_per_day'
  | 'most_minutes_per_day'
  | 'most_per_week'
  | 'most_minutes_per_week'
>;

/** A service's row as the terms that decide its free times, in ms. */
export function termsOf(row: TermsRow): Terms {
  const time = (minutes: number | null) => (minutes === null ? null : minutes * MINUTE);
  return {
    length: row.length_minutes * MINUTE,
    step: row.step_minutes * MINUTE,
    before: row.before_minutes * MINUTE,
    after: row.after_minutes * MINUTE,
    notice: row.notice_minutes * MINUTE,
    horizon: row.horizon_days * DAY,
    modalities: row.modalities,
    limits: {
      dayCount: row.most_per_day,
      dayTime: time(row.most_minutes_per_day),
      weekCount: row.most_per_week,
      weekTime: time(row.most_minutes_per_week)
    }
  };
}

/** The terms of one service, whatever its status. */
export async function termsById(db: Db, id: string): Promise<Terms> {
  return termsOf(await db.selectFrom('services').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
}
