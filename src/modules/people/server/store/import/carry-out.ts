import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { ImportAct } from '../../../import/plan.ts';

type What = ImportAct['what'];

/** Which acts are meant: those numbered `from` and on, up to `to`. */
export interface Piece {
  importId: string;
  from: number;
  to: number;
}

/** The acts of one kind in a piece; `a` in each statement. */
export const acts = ({ importId, from, to }: Piece, what: What) =>
  sql`a.import_id = ${importId} and a.what = ${what} and a.n >= ${from} and a.n < ${to}`;

/** How many acts of each kind there are in a piece. */
export async function countOf(db: Db, { importId, from, to }: Piece): Promise<ReadonlyMap<What, number>> {
  const rows = await db
    .selectFrom('people_import_acts')
    .select(({ fn }) => [sql<What>`what`.as('what'), fn.countAll<number>().as('count')])
    .where('import_id', '=', importId)
    .where('n', '>=', from)
    .where('n', '<', to)
    .groupBy('what')
    .execute();
  return new Map(rows.map(({ what, count }) => [what, count]));
}

/**
 * Whether something that an import is about has changed since it was looked at: somebody's details, a role's last day, or a number that somebody has by now.
 * Asked before the first act is carried out, so that what is taken back half way is a matter of the seconds that writing takes.
 */
export async function isStale(db: Db, importId: string): Promise<boolean> {
  const { rows } = await sql`
    (select 1 from people_import_acts a left join persons p on p.organisation_id = a.organisation_id and p.id = a.person_id
      where a.import_id = ${importId} and a.what = 'changed' and p.version is distinct from a.version limit 1)
    union all
    (select 1 from people_import_acts a left join role_assignments r on r.organisation_id = a.organisation_id and r.id = a.assignment_id
      where a.import_id = ${importId} and a.what = 'ended' and (r.id is null or r.ends_on is distinct from a.ended_before) limit 1)
    union all
    (select 1 from people_import_acts a join persons p on p.organisation_id = a.organisation_id and p.register_id = a.stands->>'registerId'
      where a.import_id = ${importId} and a.what = 'added' limit 1)`.execute(db);
  return rows.length > 0;
}

/** Nobody was given the address since the file was looked at: two with one would both be without the link by e-mail. */
const addressIsFree = sql`not exists (
  select from persons other
  where other.organisation_id = a.organisation_id and other.email_key = lower(a.stands->>'email') and other.id <> a.person_id)`;

/**
 * What an import does, kind by kind. A person that is changed is as it was looked at, a role that is ended has the last day that it had, a group that is
 * left was theirs: what finds fewer than there are acts has met somebody else's change.
 */
const steps: readonly { what: What; exact: boolean; run: (piece: Piece, now: Date) => RawBuilder<unknown> }[] = [
  {
    what: 'campus',
    exact: true,
    run: (piece) => sql`
      insert into campuses (organisation_id, id, slug, name, sort_key, time_zone)
      select a.organisation_id, a.campus_id, a.stands->>'slug', a.stands->>'name', a.stands->>'sortKey',
        coalesce((select s.time_zone from organisation_settings s where s.organisation_id = a.organisation_id), 'Europe/Helsinki')
      from people_import_acts a where ${acts(piece, 'campus')}`
  },
  {
    what: 'group',
    exact: true,
    run: (piece) => sql`
      insert into teaching_groups (organisation_id, id, campus_id, name, programme_type, academic_year)
      select a.organisation_id, a.group_id, a.campus_id, a.stands->>'name', a.stands->>'programme', a.stands->>'academicYear'
      from people_import_acts a where ${acts(piece, 'group')}`
  },
  {
    what: 'added',
    exact: true,
    run: (piece, now) => sql`
      insert into persons (organisation_id, id, register_id, given_name, family_name, sort_key, email, language, created_at)
      select a.organisation_id, a.person_id, a.stands->>'registerId', a.stands->>'givenName', a.stands->>'familyName', a.stands->>'sortKey', a.stands->>'email',
        a.stands->>'language', ${now}
      from people_import_acts a where ${acts(piece, 'added')} and ${addressIsFree}`
  },
  {
    what: 'changed',
    exact: true,
    run: (piece, now) => sql`
      update persons p set register_id = a.stands->>'registerId', given_name = a.stands->>'givenName', family_name = a.stands->>'familyName',
        sort_key = a.stands->>'sortKey', email = a.stands->>'email', language = a.stands->>'language', version = a.version + 1,
        address_changed_on = case when p.email_key is distinct from lower(a.stands->>'email') then ${now}::date else p.address_changed_on end
      from people_import_acts a
      where ${acts(piece, 'changed')} and p.organisation_id = a.organisation_id and p.id = a.person_id and p.version = a.version
        and (p.email_key is not distinct from lower(a.stands->>'email') or ${addressIsFree})`
  },
  {
    what: 'ended',
    exact: true,
    run: (piece) => sql`
      update role_assignments r set ends_on = a.ends_on from people_import_acts a
      where ${acts(piece, 'ended')} and r.organisation_id = a.organisation_id and r.id = a.assignment_id and r.ends_on is not distinct from a.ended_before`
  },
  {
    what: 'moved',
    exact: false,
    run: (piece) => sql`
      delete from group_memberships gm using people_import_acts a
      where ${acts(piece, 'moved')} and gm.organisation_id = a.organisation_id and gm.group_id = a.from_group_id and gm.person_id = a.person_id`
  },
  {
    what: 'moved',
    exact: false,
    run: (piece) => sql`
      insert into group_memberships (organisation_id, group_id, person_id)
      select a.organisation_id, a.group_id, a.person_id from people_import_acts a where ${acts(piece, 'moved')} and a.group_id is not null
      on conflict do nothing`
  },
  {
    what: 'given',
    exact: true,
    run: (piece) => sql`
      insert into role_assignments (organisation_id, id, person_id, role, scope, campus_id, group_id, starts_on, ends_on)
      select a.organisation_id, a.assignment_id, a.person_id, a.role, case when a.group_id is null then 'campus' else 'group' end, a.campus_id, a.group_id,
        a.starts_on, a.ends_on
      from people_import_acts a where ${acts(piece, 'given')}`
  }
];

/** Carries the acts of a piece out. @returns false when something has changed since it was looked at: then all of it must be undone. */
export async function carryOut(db: Db, piece: Piece, now: Date): Promise<boolean> {
  const counts = await countOf(db, piece);
  for (const { what, exact, run } of steps) {
    const count = counts.get(what);
    if (count === undefined) continue;
    const done = (await run(piece, now).execute(db)).numAffectedRows ?? 0n;
    if (exact && Number(done) !== count) return false;
  }
  return true;
}

/** Writes the items of the change that an import is down, as those of any other, so that people's own pages tell it and it can be told. */
export async function insertItems(db: Db, { importId, from, to }: Piece, change: string): Promise<void> {
  await sql`
    insert into people_change_items (organisation_id, id, change_id, what, person_id, assignment_id, ended_before, from_group_id, to_group_id)
    select a.organisation_id, gen_random_uuid(), ${change}, a.what, a.person_id, a.assignment_id, a.ended_before, a.from_group_id,
      case when a.what = 'moved' then a.group_id end
    from people_import_acts a
    where a.import_id = ${importId} and a.n >= ${from} and a.n < ${to} and a.what in ('given', 'ended', 'moved')`.execute(db);
}
