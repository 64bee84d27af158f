import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { Language } from '#platform/use-case/index.ts';

type SessionTold = 'sent' | 'no_address' | 'no_channel' | 'refused';

/** Who is told of a session as it stands. */
export interface ToldOf {
  person: string;
  email: string | null;
  language: Language;
  leads: boolean;
  /** Whether they asked for it, or lead it; else they did lead it and have not been told that they do not any more. */
  isParty: boolean;
  /** Whether a message of it has come to them before. */
  knows: boolean;
}

/** Who is told of a session: who leads it, who asked for it, and who has led it until now; each once, and not who has been told of it as it stands. */
export async function whoIsToldOf(db: Db, session: string): Promise<ToldOf[]> {
  const { rows } = await sql<ToldOf>`
    with parties as (
      select person_id, bool_or(leads) as leads from (
        select h.person_id, true as leads from group_session_leaders l
          join hosts h on h.organisation_id = l.organisation_id and h.id = l.host_id where l.session_id = ${session}
        union all
        select r.asked_by, false from group_sessions s
          join support_requests r on r.organisation_id = s.organisation_id and r.id = s.request_id where s.id = ${session}) w
      where person_id is not null group by person_id),
    told as (
      -- What one's calendar has is what reached one last: a message that failed after that took nothing from it.
      select t.person_id, max(t.sequence) as sequence,
        coalesce((array_agg(not t.is_out order by t.sequence desc) filter (where t.outcome = 'sent'))[1], false) as knows
      from group_session_messages t where t.session_id = ${session} group by t.person_id)
    select p.id as person, p.email, p.language, coalesce(w.leads, false) as leads, w.person_id is not null as "isParty", coalesce(t.knows, false) as knows
    from parties w full join told t on t.person_id = w.person_id
    join persons p on p.id = coalesce(w.person_id, t.person_id)
    where p.disabled_at is null and (w.person_id is not null or t.knows)
      and t.sequence is distinct from (select s.sequence from group_sessions s where s.id = ${session})
    order by p.id`.execute(db);
  return rows;
}

/** Notes that somebody was told of a session as it stood, or why not; of a session that has gone meanwhile there is nothing to note. */
export async function noteTold(
  db: Db,
  note: { session: string; person: string; sequence: number; outcome: SessionTold; left: boolean; at: Date }
): Promise<void> {
  const { session, person, sequence, outcome, left, at } = note;
  await sql`insert into group_session_messages (organisation_id, session_id, person_id, sequence, outcome, is_out, at)
    select s.organisation_id, s.id, p.id, ${sequence}, ${outcome}, ${left}, ${at}
    from group_sessions s join persons p on p.organisation_id = s.organisation_id
    where s.id = ${session} and p.id = ${person} on conflict do nothing`.execute(db);
}
