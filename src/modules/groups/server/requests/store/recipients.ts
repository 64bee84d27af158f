import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { Role } from '#modules/people/index.ts';

/** Who holds one of these roles at a campus on a day (ISO), or in the whole school; nobody twice. */
export async function staffAt(db: Db, campus: string, roles: readonly Role[], today: string): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`select distinct r.person_id as person from role_assignments r
    join persons p on p.organisation_id = r.organisation_id and p.id = r.person_id
    where r.role = any(${[...roles]}::text[]) and (r.scope = 'organisation' or r.campus_id = ${campus}::uuid) and p.disabled_at is null
      and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})`.execute(db);
  return rows.map(({ person }) => person);
}

/** The instructors of a group on a day (ISO). */
export async function instructorsOf(db: Db, group: string, today: string): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`select distinct r.person_id as person from role_assignments r
    join persons p on p.organisation_id = r.organisation_id and p.id = r.person_id
    where r.role = 'instructor' and r.group_id = ${group}::uuid and p.disabled_at is null and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})`.execute(
    db
  );
  return rows.map(({ person }) => person);
}

/** What a message about something that was done to a request is made of; nothing when it, the request or the reader is gone. */
export async function eventForMessage(db: Db, event: string, person: string) {
  return db
    .selectFrom('support_request_events as e')
    .innerJoin('support_requests as r', (join) =>
      join.onRef('r.organisation_id', '=', 'e.organisation_id').onRef('r.id', '=', 'e.request_id')
    )
    .innerJoin('teaching_groups as g', (join) => join.onRef('g.organisation_id', '=', 'r.organisation_id').onRef('g.id', '=', 'r.group_id'))
    .innerJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'e.organisation_id').on('p.id', '=', person))
    .select([
      'r.id',
      'r.state',
      'r.urgent',
      'r.decline_reason as reason',
      'r.asked_by as askedBy',
      'g.name as group',
      'e.act',
      'e.taken_back_at as takenBackAt',
      'p.email',
      'p.language'
    ])
    .where('e.id', '=', event)
    .where('p.disabled_at', 'is', null)
    .executeTakeFirst();
}
