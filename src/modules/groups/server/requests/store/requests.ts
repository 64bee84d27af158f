import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { KeptWord } from '../../../names/kept.ts';
import type { AskValues } from '../../../requests/forms.ts';
import { statesThat, type RequestState } from '../../../requests/request-state.ts';
import type { Standing } from '../../../requests/standing.ts';

const nameOf = (alias: 'pa' | 'pp') => sql<string | null>`${sql.ref(`${alias}.given_name`)} || ' ' || ${sql.ref(`${alias}.family_name`)}`;

/**
 * Who leads sessions of a request, and who led one until its latest change: whoever hands one over can take that back.
 */
export const leadersOf = (request: RawBuilder<unknown>) => sql<string[]>`array(
  select h.person_id from group_sessions s
    left join group_session_changes c on c.organisation_id = s.organisation_id and c.session_id = s.id and c.sequence = s.sequence
    join hosts h on h.organisation_id = s.organisation_id and (h.id = any(c.leaders) or exists (
      select from group_session_leaders l where l.organisation_id = s.organisation_id and l.session_id = s.id and l.host_id = h.id))
  where s.request_id = ${request})`;

/** One request with all that was asked; nothing when there is none. */
export async function requestById(db: Db, id: string) {
  return db
    .selectFrom('support_requests as r')
    .innerJoin('teaching_groups as g', (join) => join.onRef('g.organisation_id', '=', 'r.organisation_id').onRef('g.id', '=', 'r.group_id'))
    .innerJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 'g.organisation_id').onRef('c.id', '=', 'g.campus_id'))
    .leftJoin('persons as pa', (join) => join.onRef('pa.organisation_id', '=', 'r.organisation_id').onRef('pa.id', '=', 'r.asked_by'))
    .leftJoin('persons as pp', (join) =>
      join.onRef('pp.organisation_id', '=', 'r.organisation_id').onRef('pp.id', '=', 'r.professional_id')
    )
    .select([
      'r.id',
      'r.group_id as groupId',
      'g.name as group',
      'g.campus_id as campusId',
      'c.name as campus',
      'c.time_zone as zone',
      'r.asked_by as askedBy',
      leadersOf(sql.ref('r.id')).as('ledBy'),
      nameOf('pa').as('asker'),
      'r.audience',
      'r.urgent',
      'r.themes',
      'r.own_theme as ownTheme',
      'r.hoped_for as hopedFor',
      'r.modality',
      'r.wished_times as times',
      'r.wished_from as from',
      'r.wished_to as to',
      'r.state',
      'r.waiting_since as waitingSince',
      nameOf('pp').as('professional'),
      'r.decline_reason as reason'
    ])
    .where('r.id', '=', id)
    .executeTakeFirst();
}

/** The request that a form made before, if this person sent it. */
export async function requestByKey(db: Db, key: string, person: string): Promise<string | null> {
  const found = await db
    .selectFrom('support_requests')
    .select('id')
    .where('idempotency_key', '=', key)
    .where('asked_by', '=', person)
    .executeTakeFirst();
  return found?.id ?? null;
}

export async function insertRequest(
  db: Db,
  organisation: string,
  {
    id,
    person,
    at,
    group,
    audience,
    urgent,
    themes,
    ownTheme,
    hopedFor,
    times,
    from,
    to,
    modality,
    kept,
    key
  }: Omit<AskValues, 'keep'> & { kept: readonly KeptWord[]; id: string; person: string; at: Date }
): Promise<void> {
  await db
    .insertInto('support_requests')
    .values({
      organisation_id: organisation,
      id,
      group_id: group,
      asked_by: person,
      asked_at: at,
      audience,
      urgent,
      themes: [...themes],
      own_theme: ownTheme,
      hoped_for: hopedFor,
      modality,
      kept_words: [...kept],
      wished_times: [...times],
      wished_from: from,
      wished_to: to,
      state_since: at,
      waiting_since: at,
      idempotency_key: key
    })
    .execute();
}

/** Writes where a request stands now. @returns false when it stood elsewhere than in `seen`. */
export async function writeStanding(db: Db, id: string, seen: RequestState, standing: Standing): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('support_requests')
    .set({
      state: standing.state,
      state_since: new Date(standing.since),
      waiting_since: new Date(standing.waitingSince),
      professional_id: standing.professional,
      decline_reason: standing.reason
    })
    .where('id', '=', id)
    .where('state', '=', seen)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Holds a request's row until the act ends, so that its history is read and continued by one act at a time. */
export async function lockRequest(db: Db, id: string): Promise<void> {
  await db.selectFrom('support_requests').select('id').where('id', '=', id).forUpdate().execute();
}

/** Removes requests that came to their end before. @returns how many. */
export async function deleteEndedRequests(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('support_requests')
    .where('state', 'not in', statesThat('open'))
    .where('state_since', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
