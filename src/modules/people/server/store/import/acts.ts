import { sql } from 'kysely';
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
