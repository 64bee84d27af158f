import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import { sortKey } from '#platform/sort-key.ts';
import type { ImportAct } from '../../../import/plan.ts';

/** Writes down what an import would do, numbered on from `first`. */
export async function insertActs(db: Db, organisation: string, importId: string, first: number, acts: readonly ImportAct[]): Promise<void> {
  if (acts.length === 0) return;
  const rows = acts.map((act, place) => ({
    organisation_id: organisation,
    import_id: importId,
    n: first + place,
    row: act.row,
    what: act.what,
    person_id: 'person' in act ? act.person : null,
    campus_id: 'campus' in act ? act.campus : null,
    group_id: 'group' in act ? act.group : null,
    from_group_id: act.what === 'moved' ? act.from : null,
    assignment_id: 'assignment' in act ? act.assignment : null,
    role: act.what === 'given' ? act.role : null,
    starts_on: act.what === 'given' ? act.startsOn : null,
    ends_on: 'endsOn' in act ? act.endsOn : null,
    ended_before: act.what === 'ended' ? act.endedBefore : null,
    version: act.what === 'changed' ? act.version : null,
    stands: 'stands' in act ? keyed(act.stands) : null,
    stood: 'stood' in act ? keyed(act.stood) : null
  }));
  await sql`insert into people_import_acts select * from json_populate_recordset(null::people_import_acts, ${JSON.stringify(rows)}::json)`.execute(
    db
  );
}

/** With the key that the database sorts and searches names by, which is made here. */
function keyed<T extends object>(stands: T): T & { sortKey: string } {
  if ('familyName' in stands && 'givenName' in stands)
    return { ...stands, sortKey: sortKey(String(stands.familyName), String(stands.givenName)) };
  return { ...stands, sortKey: sortKey('name' in stands ? String(stands.name) : '') };
}

/** How many acts of each kind. */
export async function countActs(db: Db, importId: string): Promise<Partial<Record<ImportAct['what'], number>>> {
  const rows = await db
    .selectFrom('people_import_acts')
    .select(({ fn }) => [sql<ImportAct['what']>`what`.as('what'), fn.countAll<number>().as('count')])
    .where('import_id', '=', importId)
    .groupBy('what')
    .execute();
  return Object.fromEntries(rows.map(({ what, count }) => [what, count]));
}

/** The first acts of each kind with names, for people to look at. */
export async function sampleActs(db: Db, importId: string, most: number) {
  const { rows } = await sql<{
    what: ImportAct['what'];
    row: number;
    name: string;
    role: string | null;
    campus: string | null;
    group: string | null;
    from: string | null;
    endsOn: string | null;
  }>`
    select a.what, a.row, coalesce(a.stands->>'name', a.stands->>'familyName' || ' ' || (a.stands->>'givenName'), p.family_name || ' ' || p.given_name,
        (select added.stands->>'familyName' || ' ' || (added.stands->>'givenName') from people_import_acts added
          where added.organisation_id = a.organisation_id and added.import_id = a.import_id and added.what = 'added' and added.person_id = a.person_id limit 1)) as name,
      coalesce(a.role, r.role) as role, coalesce(c.name, newc.stands->>'name') as campus, coalesce(g.name, newg.stands->>'name', rg.name) as "group", f.name as "from",
      a.ends_on as "endsOn"
    from (select *, row_number() over (partition by what order by n) as place from people_import_acts where import_id = ${importId}) a
    left join persons p on p.organisation_id = a.organisation_id and p.id = a.person_id
    left join role_assignments r on a.what = 'ended' and r.organisation_id = a.organisation_id and r.id = a.assignment_id
    left join campuses c on c.organisation_id = a.organisation_id and c.id = coalesce(a.campus_id, r.campus_id)
    left join teaching_groups g on g.organisation_id = a.organisation_id and g.id = a.group_id
    left join teaching_groups rg on rg.organisation_id = r.organisation_id and rg.id = r.group_id
    left join teaching_groups f on f.organisation_id = a.organisation_id and f.id = a.from_group_id
    left join people_import_acts newc on newc.organisation_id = a.organisation_id and newc.import_id = a.import_id and newc.what = 'campus' and newc.campus_id = a.campus_id
    left join people_import_acts newg on newg.organisation_id = a.organisation_id and newg.import_id = a.import_id and newg.what = 'group' and newg.group_id = a.group_id
    where a.place <= ${most} order by a.what, a.n`.execute(db);
  return rows;
}

/** How many acts one statement carries out at most. */
const together = 2000;
/** Which acts one statement is about, and whose import; `a` in each statement. */
const acts = (importId: string, what: ImportAct['what'], from: number) =>
  sql`a.import_id = ${importId} and a.what = ${what} and a.n >= ${from} and a.n < ${from + together}`;

type Step = (importId: string, from: number, now: Date) => RawBuilder<unknown>;

/**
 * What an import does, kind by kind, each a statement over a bounded number of acts. A person that is changed is as it was looked at, a role that is ended
 * has the last day that it had, a group that is left was theirs: what finds fewer than there are acts has met somebody else's change.
 */
const steps: readonly { what: ImportAct['what']; exact: boolean; run: Step }[] = [
  {
    what: 'campus',
    exact: true,
    run: (id, from) => sql`
      insert into campuses (organisation_id, id, slug, name, sort_key, time_zone)
      select a.organisation_id, a.campus_id, a.stands->>'slug', a.stands->>'name', a.stands->>'sortKey',
        coalesce((select s.time_zone from organisation_settings s where s.organisation_id = a.organisation_id), 'Europe/Helsinki')
      from people_import_acts a where ${acts(id, 'campus', from)}`
  },
  {
    what: 'group',
    exact: true,
    run: (id, from) => sql`
      insert into teaching_groups (organisation_id, id, campus_id, name, programme_type, academic_year)
      select a.organisation_id, a.group_id, a.campus_id, a.stands->>'name', a.stands->>'programme', a.stands->>'academicYear'
      from people_import_acts a where ${acts(id, 'group', from)}`
  },
  {
    what: 'added',
    exact: true,
    run: (id, from, now) => sql`
      insert into persons (organisation_id, id, register_id, given_name, family_name, sort_key, email, language, created_at)
      select a.organisation_id, a.person_id, a.stands->>'registerId', a.stands->>'givenName', a.stands->>'familyName', a.stands->>'sortKey', a.stands->>'email',
        a.stands->>'language', ${now}
      from people_import_acts a where ${acts(id, 'added', from)}`
  },
  {
    what: 'changed',
    exact: true,
    run: (id, from) => sql`
      update persons p set register_id = a.stands->>'registerId', given_name = a.stands->>'givenName', family_name = a.stands->>'familyName',
        sort_key = a.stands->>'sortKey', email = a.stands->>'email', language = a.stands->>'language', version = a.version + 1
      from people_import_acts a
      where ${acts(id, 'changed', from)} and p.organisation_id = a.organisation_id and p.id = a.person_id and p.version = a.version`
  },
  {
    what: 'ended',
    exact: true,
    run: (id, from) => sql`
      update role_assignments r set ends_on = a.ends_on from people_import_acts a
      where ${acts(id, 'ended', from)} and r.organisation_id = a.organisation_id and r.id = a.assignment_id and r.ends_on is not distinct from a.ended_before`
  },
  {
    what: 'moved',
    exact: false,
    run: (id, from) => sql`
      delete from group_memberships gm using people_import_acts a
      where ${acts(id, 'moved', from)} and gm.organisation_id = a.organisation_id and gm.group_id = a.from_group_id and gm.person_id = a.person_id`
  },
  {
    what: 'moved',
    exact: false,
    run: (id, from) => sql`
      insert into group_memberships (organisation_id, group_id, person_id)
      select a.organisation_id, a.group_id, a.person_id from people_import_acts a where ${acts(id, 'moved', from)} and a.group_id is not null
      on conflict do nothing`
  },
  {
    what: 'given',
    exact: true,
    run: (id, from) => sql`
      insert into role_assignments (organisation_id, id, person_id, role, scope, campus_id, group_id, starts_on, ends_on)
      select a.organisation_id, a.assignment_id, a.person_id, a.role, case when a.group_id is null then 'campus' else 'group' end, a.campus_id, a.group_id,
        a.starts_on, a.ends_on
      from people_import_acts a where ${acts(id, 'given', from)}`
  }
];

/** Carries all acts of an import out. @returns false when something has changed since it was looked at: then all of it must be undone. */
export async function carryOut(db: Db, importId: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ what: ImportAct['what']; first: number; last: number; count: number }>`
    select what, min(n) as first, max(n) as last, count(*) as count from people_import_acts where import_id = ${importId} group by what`.execute(
    db
  );
  for (const { what, exact, run } of steps) {
    const about = rows.find((one) => one.what === what);
    if (!about) continue;
    let done = 0;
    for (let from = about.first; from <= about.last; from += together)
      done += Number((await run(importId, from, now).execute(db)).numAffectedRows ?? 0);
    if (exact && done !== about.count) return false;
  }
  return true;
}

/** Writes the items of the change that an import is down, as those of any other, so that people's own pages tell it and it can be told. */
export async function insertItems(db: Db, importId: string, change: string): Promise<void> {
  await sql`
    insert into people_change_items (organisation_id, id, change_id, what, person_id, assignment_id, ended_before, from_group_id, to_group_id)
    select a.organisation_id, gen_random_uuid(), ${change}, a.what, a.person_id, a.assignment_id, a.ended_before, a.from_group_id,
      case when a.what = 'moved' then a.group_id end
    from people_import_acts a where a.import_id = ${importId} and a.what in ('given', 'ended', 'moved')`.execute(db);
}
