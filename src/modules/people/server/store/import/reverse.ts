import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { ImportAct } from '../../../import/plan.ts';
import { acts, countOf, type Piece } from './carry-out.ts';

/** What an import did, backwards. What somebody has made use of meanwhile stays: a person without a role goes by the rule for that. */
const steps: readonly { what: ImportAct['what']; run: (piece: Piece) => RawBuilder<unknown> }[] = [
  {
    what: 'given',
    run: (piece) => sql`
      delete from role_assignments r using people_import_acts a
      where ${acts(piece, 'given')} and r.organisation_id = a.organisation_id and r.id = a.assignment_id`
  },
  {
    what: 'moved',
    run: (piece) => sql`
      with gone as (
        delete from group_memberships gm using people_import_acts a
        where ${acts(piece, 'moved')} and gm.organisation_id = a.organisation_id and gm.group_id = a.group_id and gm.person_id = a.person_id)
      insert into group_memberships (organisation_id, group_id, person_id)
      select a.organisation_id, a.from_group_id, a.person_id from people_import_acts a where ${acts(piece, 'moved')} and a.from_group_id is not null
      on conflict do nothing`
  },
  {
    what: 'moved',
    run: (piece) => sql`
      delete from people_change_items i using people_import_acts a
      where ${acts(piece, 'moved')} and i.organisation_id = a.organisation_id and i.change_id = a.import_id and i.person_id = a.person_id and i.what = 'moved'`
  },
  {
    what: 'ended',
    run: (piece) => sql`
      update role_assignments r set ends_on = a.ended_before from people_import_acts a
      where ${acts(piece, 'ended')} and r.organisation_id = a.organisation_id and r.id = a.assignment_id and r.ends_on is not distinct from a.ends_on`
  },
  {
    what: 'ended',
    run: (piece) => sql`
      delete from people_change_items i using people_import_acts a
      where ${acts(piece, 'ended')} and i.organisation_id = a.organisation_id and i.change_id = a.import_id and i.assignment_id = a.assignment_id`
  },
  {
    what: 'changed',
    run: (piece) => sql`
      update persons p set register_id = a.stood->>'registerId', given_name = a.stood->>'givenName', family_name = a.stood->>'familyName',
        sort_key = a.stood->>'sortKey', email = a.stood->>'email', language = a.stood->>'language', version = a.version
      from people_import_acts a
      where ${acts(piece, 'changed')} and p.organisation_id = a.organisation_id and p.id = a.person_id and p.version = a.version + 1`
  },
  {
    what: 'added',
    run: (piece) => sql`
      delete from persons p using people_import_acts a
      where ${acts(piece, 'added')} and p.organisation_id = a.organisation_id and p.id = a.person_id
        and not exists (select from role_assignments x where x.organisation_id = p.organisation_id and x.person_id = p.id)
        and not exists (select from group_memberships x where x.organisation_id = p.organisation_id and x.person_id = p.id)
        and not exists (select from identities x where x.organisation_id = p.organisation_id and x.person_id = p.id)
        and not exists (select from sessions x where x.organisation_id = p.organisation_id and x.person_id = p.id)
        and not exists (select from sign_in_links x where x.organisation_id = p.organisation_id and x.person_id = p.id)
        and not exists (select from appointments x where x.organisation_id = p.organisation_id and x.person_id = p.id)
        and not exists (select from hosts x where x.organisation_id = p.organisation_id and x.person_id = p.id)`
  },
  {
    what: 'group',
    run: (piece) => sql`
      delete from teaching_groups g using people_import_acts a
      where ${acts(piece, 'group')} and g.organisation_id = a.organisation_id and g.id = a.group_id
        and not exists (select from role_assignments x where x.organisation_id = g.organisation_id and x.group_id = g.id)
        and not exists (select from group_memberships x where x.organisation_id = g.organisation_id and x.group_id = g.id)`
  },
  {
    what: 'campus',
    run: (piece) => sql`
      delete from campuses c using people_import_acts a
      where ${acts(piece, 'campus')} and c.organisation_id = a.organisation_id and c.id = a.campus_id
        and not exists (select from teaching_groups x where x.organisation_id = c.organisation_id and x.campus_id = c.id)
        and not exists (select from role_assignments x where x.organisation_id = c.organisation_id and x.campus_id = c.id)
        and not exists (select from host_campuses x where x.organisation_id = c.organisation_id and x.campus_id = c.id)
        and not exists (select from host_hours x where x.organisation_id = c.organisation_id and x.campus_id = c.id)
        and not exists (select from school_days x where x.organisation_id = c.organisation_id and x.campus_id = c.id)
        and not exists (select from appointments x where x.organisation_id = c.organisation_id and x.campus_id = c.id)`
  }
];

/** Makes what a piece of an import did as if it had not been, its items of a change with it. */
export async function reverse(db: Db, piece: Piece): Promise<void> {
  const counts = await countOf(db, piece);
  for (const { what, run } of steps) if (counts.has(what)) await run(piece).execute(db);
}

/** Removes the change that an import was to be. */
export async function removeChange(db: Db, change: string): Promise<void> {
  await db.deleteFrom('people_changes').where('id', '=', change).execute();
}
