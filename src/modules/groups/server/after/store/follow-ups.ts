import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { Language } from '#platform/use-case/index.ts';
import type { HelpedAnswer } from '../../../after/forms.ts';
import { answerActs, requestStates, stateAfter } from '../../../requests/request-state.ts';

/** States in which it has still to be looked how the group is. */
const toFollowUp = requestStates.filter((state) => stateAfter(state, 'follow_up') !== null);

/** The day on which a request's group is looked at again: the last that was said after its sessions. */
const dueOn = sql<string | null>`(select max(n.look_again_on) from group_sessions s
  join group_session_notes n on n.organisation_id = s.organisation_id and n.session_id = s.id
  where s.organisation_id = r.organisation_id and s.request_id = r.id and s.state = 'held')`;

/** Who asked and who of the professionals has taken it. */
const both = sql`(select distinct p.id, p.email, p.language from persons p
  where p.organisation_id = r.organisation_id and p.id in (r.asked_by, r.professional_id) and p.disabled_at is null)`;

const untold = sql<boolean>`not exists (select from support_follow_up_messages told
  where told.organisation_id = r.organisation_id and told.request_id = r.id and told.person_id = p.id and told.due_on = d.due_on)`;

/** Whom to remind of which request on a day (ISO), of what has been due since another: nobody who was reminded of the same day before. */
export async function dueFollowUps(
  db: Db,
  { today, since, most }: { today: string; since: string; most: number }
): Promise<{ request: string; person: string }[]> {
  const { rows } = await sql<{ request: string; person: string }>`select r.id as request, p.id as person
    from support_requests r cross join lateral (select ${dueOn} as due_on) d cross join lateral ${both} p
    where r.state = any(${toFollowUp}::text[]) and d.due_on between ${since}::date and ${today}::date and ${untold}
    order by d.due_on, r.id, p.id limit ${most}`.execute(db);
  return rows;
}

/** What a reminder is made of; nothing when it is not due any more. */
export async function followUpForMessage(db: Db, request: string, person: string, today: string) {
  const { rows } = await sql<{ group: string; isAsker: boolean; dueOn: string; email: string | null; language: Language }>`
    select g.name as "group", r.asked_by is not distinct from p.id as "isAsker", d.due_on::text as "dueOn", p.email, p.language
    from support_requests r join teaching_groups g on g.organisation_id = r.organisation_id and g.id = r.group_id
    cross join lateral (select ${dueOn} as due_on) d cross join lateral ${both} p
    where r.id = ${request}::uuid and p.id = ${person}::uuid and r.state = any(${toFollowUp}::text[]) and d.due_on <= ${today}::date and ${untold}`.execute(
    db
  );
  return rows[0];
}

/** Notes that somebody was reminded, or why not; of a request that has gone meanwhile there is nothing to note. */
export async function noteReminded(
  db: Db,
  {
    request,
    person,
    due,
    outcome,
    at
  }: { request: string; person: string; due: string; outcome: 'sent' | 'no_address' | 'no_channel' | 'refused'; at: Date }
): Promise<void> {
  await sql`insert into support_follow_up_messages (organisation_id, request_id, person_id, due_on, outcome, at)
    select r.organisation_id, r.id, p.id, ${due}::date, ${outcome}, ${at}
    from support_requests r join persons p on p.organisation_id = r.organisation_id
    where r.id = ${request} and p.id = ${person} on conflict do nothing`.execute(db);
}

export async function insertAnswer(
  db: Db,
  organisation: string,
  { event, helped, more }: { event: string; helped: HelpedAnswer; more: boolean }
): Promise<void> {
  await db.insertInto('support_answers').values({ organisation_id: organisation, event_id: event, helped, more_needed: more }).execute();
}

/** The last answer of who asked that was not taken back; nothing: none yet. */
export async function answerOf(db: Db, request: string): Promise<{ at: number; helped: HelpedAnswer; more: boolean } | null> {
  const row = await db
    .selectFrom('support_answers as a')
    .innerJoin('support_request_events as e', (join) =>
      join.onRef('e.organisation_id', '=', 'a.organisation_id').onRef('e.id', '=', 'a.event_id')
    )
    .select(['e.at', 'a.helped', 'a.more_needed as more'])
    .where('e.request_id', '=', request)
    .where('e.act', 'in', answerActs)
    .where('e.taken_back_at', 'is', null)
    .orderBy('e.at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, at: row.at.getTime() } : null;
}
