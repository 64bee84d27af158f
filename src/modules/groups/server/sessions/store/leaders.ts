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
