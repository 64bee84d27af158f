import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import { leadersOf } from '../../requests/store/requests.ts';

/** A group with its campus; nothing when there is none. */
export async function groupWithCampus(db: Db, id: string) {
  return db
    .selectFrom('teaching_groups as g')
    .innerJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 'g.organisation_id').onRef('c.id', '=', 'g.campus_id'))
    .select(['g.id', 'g.name', 'g.campus_id as campusId', 'c.name as campus', 'c.time_zone as zone'])
    .where('g.id', '=', id)
    .executeTakeFirst();
}

/** What was asked for a group, the latest first; `by`: what one person asked or leads a session of, alone. */
export async function requestsOfGroup(db: Db, group: string, by: string | null) {
  return db
    .selectFrom('support_requests as r')
    .leftJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.professional_id'))
    .select([
      'r.id',
      'r.state',
      'r.urgent',
      'r.themes',
      'r.own_theme as ownTheme',
      'r.asked_at as askedAt',
      sql<string | null>`p.given_name || ' ' || p.family_name`.as('professional')
    ])
    .where('r.group_id', '=', group)
    .$if(by !== null, (select) =>
      select.where((eb) => eb.or([eb('r.asked_by', '=', by), sql<boolean>`${by}::uuid = any(${leadersOf(sql.ref('r.id'))})`]))
    )
    .orderBy('r.asked_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(100)
    .execute();
}
