import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { Language } from '#platform/use-case/index.ts';

type SessionTold = 'sent' | 'no_address' | 'no_channel' | 'refused';

/** Who is told of a session: who leads it, and who asked for it; each once, and not who has been told of it as it stands. */
export async function whoIsToldOf(db: Db, session: string): Promise<{ person: string; email: string | null; language: Language }[]> {
  const { rows } = await sql<{ person: string; email: string | null; language: Language }>`
    select distinct p.id as person, p.email, p.language
    from group_sessions s
    cross join lateral (
      select h.person_id from group_session_leaders l join hosts h on h.organisation_id = l.organisation_id and h.id = l.host_id
        where l.organisation_id = s.organisation_id and l.session_id = s.id
      union all
      select r.asked_by from support_requests r where r.organisation_id = s.organisation_id and r.id = s.request_id) w (person_id)
    join persons p on p.organisation_id = s.organisation_id and p.id = w.person_id
    where s.id = ${session} and p.disabled_at is null and not exists (
      select 1 from group_session_messages t
      where t.organisation_id = s.organisation_id and t.session_id = s.id and t.person_id = p.id and t.sequence = s.sequence)
    order by p.id`.execute(db);
  return rows;
}

/** Notes that somebody was told of a session as it stood, or why not; of a session that has gone meanwhile there is nothing to note. */
export async function noteTold(
  db: Db,
  { session, person, sequence, outcome, at }: { session: string; person: string; sequence: number; outcome: SessionTold; at: Date }
): Promise<void> {
  await sql`insert into group_session_messages (organisation_id, session_id, person_id, sequence, outcome, at)
    select s.organisation_id, s.id, p.id, ${sequence}, ${outcome}, ${at}
    from group_sessions s join persons p on p.organisation_id = s.organisation_id
    where s.id = ${session} and p.id = ${person} on conflict do nothing`.execute(db);
}
