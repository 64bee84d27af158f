import type { Db } from '#platform/database/connection.ts';

/** Requests with the group's name: those that match, as somebody of them reads them. */
const requests = (db: Db) =>
  db
    .selectFrom('support_requests as r')
    .innerJoin('teaching_groups as g', (join) => join.onRef('g.organisation_id', '=', 'r.organisation_id').onRef('g.id', '=', 'r.group_id'))
    .orderBy('r.id');

/** What somebody has asked for, with all that they wrote. */
export async function askedBy(db: Db, person: string) {
  return requests(db)
    .select([
      'r.id',
      'g.name as group',
      'r.asked_at as askedAt',
      'r.audience',
      'r.urgent',
      'r.themes',
      'r.own_theme as ownTheme',
      'r.hoped_for as hopedFor',
      'r.kept_words as keptWords',
      'r.modality',
      'r.wished_times as times',
      'r.wished_from as from',
      'r.wished_to as to',
      'r.state',
      'r.state_since as stateSince',
      'r.decline_reason as reason'
    ])
    .where('r.asked_by', '=', person)
    .execute();
}

/** Which requests somebody has taken to do. */
export async function takenBy(db: Db, person: string) {
  return requests(db)
    .select(['r.id', 'g.name as group', 'r.state', 'r.state_since as stateSince'])
    .where('r.professional_id', '=', person)
    .execute();
}

/** What somebody did to requests, and what they answered about how it went. */
export async function actsBy(db: Db, person: string) {
  return db
    .selectFrom('support_request_events as e')
    .leftJoin('support_answers as a', (join) => join.onRef('a.organisation_id', '=', 'e.organisation_id').onRef('a.event_id', '=', 'e.id'))
    .select([
      'e.request_id as request',
      'e.at',
      'e.act',
      'e.reason',
      'e.taken_back_at as takenBackAt',
      'a.helped',
      'a.more_needed as moreNeeded'
    ])
    .where('e.done_by', '=', person)
    .orderBy('e.at')
    .orderBy('e.id')
    .execute();
}

/** A request that somebody has begun to write: as it was typed, whatever the form is today. */
export async function draftsBy(db: Db, person: string) {
  return db.selectFrom('support_request_drafts').select(['saved_at as savedAt', 'fields']).where('person_id', '=', person).execute();
}

/** How somebody likes to look at requests. */
export async function viewsBy(db: Db, person: string) {
  return db.selectFrom('support_views').select(['name', 'query']).where('person_id', '=', person).orderBy('name').execute();
}

/** What somebody wrote after sessions. */
export async function notesBy(db: Db, person: string) {
  return db
    .selectFrom('group_session_notes')
    .select([
      'session_id as session',
      'written_at as writtenAt',
      'present',
      'themes',
      'agreed',
      'will_do as willDo',
      'look_again_on as lookAgain',
      'kept_words as keptWords'
    ])
    .where('written_by', '=', person)
    .orderBy('written_at')
    .execute();
}
