import type { Db } from '#platform/database/connection.ts';

/** Hosts who are professionals on a date (ISO), by name: who can lead a session. */
export async function possibleLeaders(db: Db, today: string) {
  return db
    .selectFrom('hosts as h')
    .select(['h.id as host', 'h.name', 'h.person_id as person', 'h.video_link as video'])
    .where('h.active', '=', true)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('role_assignments as r')
          .select('r.id')
          .whereRef('r.organisation_id', '=', 'h.organisation_id')
          .whereRef('r.person_id', '=', 'h.person_id')
          .where('r.role', '=', 'professional')
          .where('r.starts_on', '<=', today)
          .where((eb) => eb.or([eb('r.ends_on', 'is', null), eb('r.ends_on', '>=', today)]))
      )
    )
    .orderBy('h.name')
    .orderBy('h.id')
    .execute();
}

/** Whether just these hosts lead it. */
export const isLedBy = (leaders: readonly { host: string }[], hosts: readonly string[]): boolean =>
  leaders.length === hosts.length && leaders.every(({ host }) => hosts.includes(host));

/** Writes who leads sessions, in place of who did. */
export async function writeLeaders(
  db: Db,
  organisation: string,
  sessions: readonly { session: string; hosts: readonly string[] }[]
): Promise<void> {
  if (sessions.length === 0) return;
  const rows = sessions.flatMap(({ session, hosts }) =>
    hosts.map((host) => ({ organisation_id: organisation, session_id: session, host_id: host }))
  );
  await db
    .deleteFrom('group_session_leaders')
    .where(
      'session_id',
      'in',
      sessions.map(({ session }) => session)
    )
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('session_id', 'host_id'),
        'not in',
        rows.map(({ session_id, host_id }) => tuple(session_id, host_id))
      )
    )
    .execute();
  await db
    .insertInto('group_session_leaders')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
