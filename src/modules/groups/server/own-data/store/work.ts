import type { Db } from '#platform/database/connection.ts';

/** The sessions that somebody leads or has led. */
export async function sessionsOfLeader(db: Db, person: string) {
  return db
    .selectFrom('group_session_leaders as l')
    .innerJoin('hosts as h', (join) => join.onRef('h.organisation_id', '=', 'l.organisation_id').onRef('h.id', '=', 'l.host_id'))
    .innerJoin('group_sessions as s', (join) =>
      join.onRef('s.organisation_id', '=', 'l.organisation_id').onRef('s.id', '=', 'l.session_id')
    )
    .innerJoin('teaching_groups as g', (join) => join.onRef('g.organisation_id', '=', 's.organisation_id').onRef('g.id', '=', 's.group_id'))
    .select([
      's.id',
      's.request_id as request',
      'g.name as group',
      's.starts_at as startsAt',
      's.ends_at as endsAt',
      's.place',
      's.remote_link as link',
      's.travel_minutes as travel',
      's.plan',
      's.state',
      's.cancel_reason as reason'
    ])
    .where('h.person_id', '=', person)
    .orderBy('s.starts_at')
    .execute();
}

/** What somebody was written of sessions and of looking again, and whether it went: of a session by its id, of a request by its own. */
export async function toldTo(db: Db, person: string) {
  const sessions = await db
    .selectFrom('group_session_messages')
    .select(['session_id as session', 'is_out as isOut', 'outcome', 'at'])
    .where('person_id', '=', person)
    .orderBy('at')
    .execute();
  const followUps = await db
    .selectFrom('support_follow_up_messages')
    .select(['request_id as request', 'due_on as dueOn', 'outcome', 'at'])
    .where('person_id', '=', person)
    .orderBy('at')
    .execute();
  return { sessions, followUps };
}

/** The encounters that somebody tallied, removed ones too while they are kept. */
export async function contactsBy(db: Db, person: string) {
  return db
    .selectFrom('contacts as o')
    .innerJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 'o.organisation_id').onRef('c.id', '=', 'o.campus_id'))
    .select(['c.name as campus', 'o.kind', 'o.themes', 'o.people', 'o.met_on as metOn', 'o.removed_on as removedOn'])
    .where('o.person_id', '=', person)
    .orderBy('o.met_on')
    .orderBy('o.id')
    .execute();
}
