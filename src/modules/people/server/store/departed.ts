import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';

/**
 * Removes persons whose last role ended before `day` (ISO date), with their memberships, roles and sessions. Somebody who still stands in an
 * appointment or a queue by own name, or whose time is booked, waits until those rules have let go of the name. @returns how many.
 */
export async function removeDeparted(db: Db, day: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select p.id from persons p
    where p.created_at < ${day}::date
      and not exists (select from role_assignments r where r.organisation_id = p.organisation_id and r.person_id = p.id and (r.ends_on is null or r.ends_on >= ${day}))
      and not exists (select from appointments a where a.organisation_id = p.organisation_id and a.person_id = p.id)
      and not exists (select from waiting w where w.organisation_id = p.organisation_id and w.person_id = p.id)
      and not exists (select from hosts h where h.organisation_id = p.organisation_id and h.person_id = p.id)`.execute(db);
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return 0;
  await db.deleteFrom('sessions').where('person_id', 'in', ids).execute();
  await db.deleteFrom('identities').where('person_id', 'in', ids).execute();
  await db.deleteFrom('sign_in_links').where('person_id', 'in', ids).execute();
  await db.deleteFrom('group_memberships').where('person_id', 'in', ids).execute();
  await db.deleteFrom('role_assignments').where('person_id', 'in', ids).execute();
  await db.deleteFrom('persons').where('id', 'in', ids).execute();
  return ids.length;
}

/** Removes groups of academic years that ended (31 July) before `day`, with who was in them and what roles were given for them. @returns how many. */
export async function removeOldGroups(db: Db, day: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from teaching_groups where (substring(academic_year from 6 for 4) || '-07-31')::date < ${day}::date`.execute(db);
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return 0;
  await db.deleteFrom('group_memberships').where('group_id', 'in', ids).execute();
  await db.deleteFrom('role_assignments').where('group_id', 'in', ids).execute();
  await db.deleteFrom('teaching_groups').where('id', 'in', ids).execute();
  return ids.length;
}
