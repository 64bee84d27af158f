import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { Act } from '#platform/use-case/index.ts';
import { onOnePage, type RequestSearched } from '../../../requests/forms.ts';
import { requestStates, statesThat, type RequestState } from '../../../requests/request-state.ts';

type Condition = RawBuilder<unknown>;

/** A campus, and the instant since which waiting there is within the school's limit. */
export interface Campus {
  id: string;
  zone: string;
  lateBefore: Date;
}

export interface ListedRequest {
  id: string;
  group: string;
  campusId: string;
  audience: 'students' | 'staff';
  urgent: boolean;
  themes: string[];
  ownTheme: string | null;
  state: RequestState;
  waitingSince: Date;
  askedBy: string | null;
  professional: string | null;
}

/** That a session of it is led by somebody. */
const ledBy = (person: string | null): Condition => sql`r.id in (select s.request_id from hosts h
  join group_session_leaders l on l.organisation_id = h.organisation_id and l.host_id = h.id
  join group_sessions s on s.organisation_id = l.organisation_id and s.id = l.session_id
  where h.person_id = ${person}::uuid)`;

/** Of which requests somebody is told: those of their campuses and groups, what they asked themselves, and what they lead a session of. */
function inReach({ scope, actor }: Pick<Act, 'scope' | 'actor'>): Condition {
  if (scope.campuses === null) return sql`true`;
  return sql`(g.campus_id = any(${[...scope.campuses]}::uuid[]) or r.group_id = any(${[...(scope.groups ?? [])]}::uuid[])
    or r.asked_by = ${actor.person}::uuid or ${ledBy(actor.person)})`;
}

const all = (conditions: readonly Condition[]): Condition => sql.join([...conditions], sql` and `);

/** What has waited too long: in a state that waits, since before its campus's instant. */
function late(campuses: readonly Campus[]): Condition {
  return sql`(r.state = any(${statesThat('waits')}::text[]) and exists (
    select from unnest(${campuses.map(({ id }) => id)}::uuid[], ${campuses.map(({ lateBefore }) => lateBefore.toISOString())}::timestamptz[]) as l (campus, before)
    where l.campus = g.campus_id and r.waiting_since < l.before))`;
}

/** Words are looked for as they are written: their signs mean nothing to the pattern. */
const containing = (q: string): string => `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

const from = sql`from support_requests r join teaching_groups g on g.organisation_id = r.organisation_id and g.id = r.group_id
  left join persons p on p.organisation_id = r.organisation_id and p.id = r.professional_id`;
const columns = sql`r.id, g.name as "group", g.campus_id as "campusId", r.audience, r.urgent, r.themes, r.own_theme as "ownTheme",
  r.state, r.waiting_since as "waitingSince", r.asked_by as "askedBy", p.given_name || ' ' || p.family_name as professional`;

/** By what requests are narrowed; the state is left to the board, which shows all of them. */
function narrowed(act: Pick<Act, 'scope' | 'actor'>, { q, campus, theme, only }: RequestSearched, campuses: readonly Campus[]): Condition {
  return all([
    inReach(act),
    ...(q ? [sql`(g.name ilike ${containing(q)} or r.hoped_for ilike ${containing(q)} or r.own_theme ilike ${containing(q)})`] : []),
    ...(campus ? [sql`g.campus_id = ${campus}::uuid`] : []),
    ...(theme ? [sql`${theme} = any(r.themes)`] : []),
    ...(only === 'urgent' ? [sql`r.urgent and r.state = any(${statesThat('open')}::text[])`] : []),
    ...(only === 'late' ? [late(campuses)] : []),
    ...(only === 'mine' ? [sql`(${act.actor.person}::uuid in (r.asked_by, r.professional_id) or ${ledBy(act.actor.person)})`] : [])
  ]);
}

/** How one list is ordered: what is urgent and open first, then what has waited longest; the id makes it one order. */
const orders: Record<RequestSearched['sort'], Condition> = {
  waiting: sql`(r.urgent and r.state = any(${statesThat('open')}::text[])) desc, (r.state = any(${statesThat('waits')}::text[])) desc, r.waiting_since, r.id`,
  newest: sql`r.asked_at desc, r.id desc`,
  group: sql`g.name, r.asked_at desc, r.id desc`
};

/** One page of the list. */
export async function listRequests(
  db: Db,
  act: Pick<Act, 'scope' | 'actor'>,
  asked: RequestSearched,
  campuses: readonly Campus[]
): Promise<{ requests: ListedRequest[]; more: boolean }> {
  const state = asked.state ? sql`r.state = ${asked.state}` : sql`true`;
  const { rows } = await sql<ListedRequest>`select ${columns} ${from} where ${narrowed(act, asked, campuses)} and ${state}
    order by ${orders[asked.sort]} limit ${onOnePage + 1} offset ${(asked.page - 1) * onOnePage}`.execute(db);
  return { requests: rows.slice(0, onOnePage), more: rows.length > onOnePage };
}

/** A column begins with what is urgent, then what has stood longest; of what has ended, with the latest. */
const boardOrder = (open: readonly RequestState[]): Condition =>
  sql`(r.urgent and r.state = any(${[...open]}::text[])) desc, case when r.state = any(${[...open]}::text[]) then r.state_since end, r.state_since desc, r.id`;

/** The board: of each state so many as a column shows, what waits longest first and what has ended latest first. */
export async function boardOfRequests(
  db: Db,
  act: Pick<Act, 'scope' | 'actor'>,
  asked: RequestSearched,
  campuses: readonly Campus[]
): Promise<ListedRequest[]> {
  const open = statesThat('open');
  // A column at a time, so that what a column does not show is neither joined with names nor carried through a sort.
  const { rows } = await sql<ListedRequest>`select ${columns}
    from unnest(${[...requestStates]}::text[]) as of_column (state) cross join lateral (
      select r.* from support_requests r join teaching_groups g on g.organisation_id = r.organisation_id and g.id = r.group_id
      where r.state = of_column.state and ${narrowed(act, asked, campuses)}
      order by ${boardOrder(open)} limit ${onOnePage}) as r
    join teaching_groups g on g.organisation_id = r.organisation_id and g.id = r.group_id
    left join persons p on p.organisation_id = r.organisation_id and p.id = r.professional_id
    order by ${boardOrder(open)}`.execute(db);
  return rows;
}

/** How many requests each state has, and how many have waited too long or are urgent, before any narrowing but the reach. */
export async function countRequests(
  db: Db,
  act: Pick<Act, 'scope' | 'actor'>,
  campuses: readonly Campus[]
): Promise<{ states: Map<RequestState, number>; late: number; urgent: number }> {
  const { rows } = await sql<{ state: RequestState; count: string; late: string; urgent: string }>`
    select r.state, count(*) as count, count(*) filter (where ${late(campuses)}) as late, count(*) filter (where r.urgent and r.state = any(${statesThat('open')}::text[])) as urgent
    from support_requests r join teaching_groups g on g.organisation_id = r.organisation_id and g.id = r.group_id where ${inReach(act)} group by r.state`.execute(
    db
  );
  const sum = (of: 'late' | 'urgent') => rows.reduce((sofar, row) => sofar + Number(row[of]), 0);
  return { states: new Map(rows.map(({ state, count }) => [state, Number(count)])), late: sum('late'), urgent: sum('urgent') };
}
