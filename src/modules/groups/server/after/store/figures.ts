import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import { isIn, statesThat } from '../../../requests/request-state.ts';
import { standingAfter, type Happened } from '../../../requests/standing.ts';

/** What is counted of one teaching group in a period; no text, no person. */
interface SupportOfGroup {
  group: string;
  campus: string;
  /** Most who were present at one of its sessions, or how many study in it. */
  people: number;
  asked: boolean;
  reached: boolean;
  waiting: boolean;
  sessions: number;
  themes: string[];
}

/** Support for groups in `[from, to)`, by group: whether it was asked for, held, or still waited when the period ended; only groups of which one of these holds. */
export async function supportByGroup(db: Db, { from, to }: { from: Date; to: Date }): Promise<SupportOfGroup[]> {
  const waits = await waitingAt(db, to);
  const { rows } = await sql<Omit<SupportOfGroup, 'reached' | 'waiting'>>`
    select g.id as "group", g.campus_id as campus,
      coalesce(h.present, (select count(*) from group_memberships own where own.organisation_id = g.organisation_id and own.group_id = g.id))::int as people,
      exists (select from support_requests r where r.organisation_id = g.organisation_id and r.group_id = g.id and r.asked_at >= ${from} and r.asked_at < ${to}) as asked,
      coalesce(h.sessions, 0)::int as sessions, coalesce(h.themes, '{}') as themes
    from teaching_groups g
    left join lateral (
      select count(*) as sessions, max(n.present) as present,
        (select array_agg(distinct t.theme) from group_sessions o
          join group_session_notes w on w.organisation_id = o.organisation_id and w.session_id = o.id cross join lateral unnest(w.themes) t (theme)
          where o.organisation_id = g.organisation_id and o.group_id = g.id and o.state = 'held' and o.starts_at >= ${from} and o.starts_at < ${to}) as themes
      from group_sessions s left join group_session_notes n on n.organisation_id = s.organisation_id and n.session_id = s.id
      where s.organisation_id = g.organisation_id and s.group_id = g.id and s.state = 'held' and s.starts_at >= ${from} and s.starts_at < ${to}) h on true
    order by g.id`.execute(db);
  return rows
    .map((row) => ({ ...row, reached: row.sessions > 0, waiting: waits.has(row.group) }))
    .filter(({ asked, reached, waiting }) => asked || reached || waiting);
}

/** The groups that waited for their support at an instant, by what had been done until then. */
async function waitingAt(db: Db, at: Date): Promise<Set<string>> {
  const rows = await db
    .selectFrom('support_request_events as e')
    .innerJoin('support_requests as r', (join) =>
      join.onRef('r.organisation_id', '=', 'e.organisation_id').onRef('r.id', '=', 'e.request_id')
    )
    .select(['r.id', 'r.group_id as group', 'e.act', 'e.at', 'e.done_by as by', 'e.reason', 'e.taken_back_at as takenBackAt'])
    .where('e.at', '<', at)
    // What stood elsewhere before and was not touched since waited no more.
    .where((eb) => eb.or([eb('r.state', 'in', statesThat('waits')), eb('r.state_since', '>=', at)]))
    .orderBy('e.at')
    .orderBy('e.id')
    .execute();
  const histories = Map.groupBy(rows, ({ id }) => id);
  const waiting = new Set<string>();
  for (const history of histories.values()) {
    const done = history.map((row): Happened => ({ ...row, at: row.at.getTime(), takenBackAt: row.takenBackAt?.getTime() ?? null }));
    const [first] = history;
    if (first && isIn(standingAfter(done).state, 'waits')) waiting.add(first.group);
  }
  return waiting;
}
