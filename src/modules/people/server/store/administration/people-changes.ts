import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import { wayInChanges, type WayInChange } from '../../../way-in-changes.ts';

export type ChangeKind =
  | 'role_given'
  | 'role_ended'
  | 'moved'
  | 'disabled'
  | 'enabled'
  | 'year_prepared'
  | 'left'
  | 'let_in'
  | 'imported'
  | WayInChange;
export type ItemKind = 'given' | 'ended' | 'moved' | 'disabled' | 'enabled' | 'group_made' | 'let_in' | WayInChange;
export type Told = 'sent' | 'no_address' | 'no_channel' | 'refused' | 'outdated';

/** What one act changed of one person (or, preparing a year, which group it made), with what is needed to take it back. */
export interface ChangeItem {
  what: ItemKind;
  person: string | null;
  assignment?: string;
  /** For what was ended: the last day that it had before. */
  endedBefore?: string | null;
  from?: string | null;
  to?: string | null;
}

export interface NewChange {
  organisation: string;
  id: string;
  kind: ChangeKind;
  actor: string;
  at: Date;
  leftOut: number;
  undoes: string | null;
}

export async function insertChange(db: Db, change: NewChange, items: readonly (ChangeItem & { id: string })[]): Promise<void> {
  await db
    .insertInto('people_changes')
    .values({
      organisation_id: change.organisation,
      id: change.id,
      kind: change.kind,
      actor_id: change.actor,
      at: change.at,
      left_out: change.leftOut,
      undoes_id: change.undoes
    })
    .execute();
  if (items.length === 0) return;
  const rows = items.map((item) => ({
    id: item.id,
    what: item.what,
    person_id: item.person,
    assignment_id: item.assignment ?? null,
    ended_before: item.endedBefore ?? null,
    from_group_id: item.from ?? null,
    to_group_id: item.to ?? null
  }));
  await sql`
    insert into people_change_items (organisation_id, id, change_id, what, person_id, assignment_id, ended_before, from_group_id, to_group_id)
    select ${change.organisation}, id, ${change.id}, what, person_id, assignment_id, ended_before, from_group_id, to_group_id
    from json_populate_recordset(null::people_change_items, ${JSON.stringify(rows)}::json)`.execute(db);
}

export async function changeById(db: Db, id: string) {
  return db
    .selectFrom('people_changes')
    .select(['id', 'kind', 'actor_id as actor', 'at', 'left_out as leftOut', 'undoes_id as undoes', 'undone_at as undoneAt'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Marks a change of one's own as taken back, once; false when it is another's, older than `since`, or taken back already. */
export async function markUndone(db: Db, id: string, actor: string, since: Date, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('people_changes')
    .set({ undone_at: now })
    .where('id', '=', id)
    .where('actor_id', '=', actor)
    .where('at', '>=', since)
    .where('undone_at', 'is', null)
    .where('undoes_id', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The change that takes another back. */
export async function undoingOf(db: Db, undone: string) {
  return db.selectFrom('people_changes').select('id').where('undoes_id', '=', undone).executeTakeFirst();
}

/** Counts more of a change as left as it was. */
export async function noteLeftOut(db: Db, id: string, more: number): Promise<void> {
  await db
    .updateTable('people_changes')
    .set({ left_out: sql`left_out + ${more}` })
    .where('id', '=', id)
    .execute();
}

/** The items of a change; `touched` where a later change was about the same assignment, or the same person's group or way in. */
export async function itemsOf(db: Db, change: string) {
  const { rows } = await sql<{
    what: ItemKind;
    person: string | null;
    assignment: string | null;
    endedBefore: string | null;
    from: string | null;
    to: string | null;
    touched: boolean;
  }>`
    select i.what, i.person_id as person, i.assignment_id as assignment, i.ended_before as "endedBefore", i.from_group_id as "from", i.to_group_id as "to",
      exists (
        select from people_change_items later
        join people_changes other on other.organisation_id = later.organisation_id and other.id = later.change_id
        where later.organisation_id = i.organisation_id and later.person_id = i.person_id and other.at > c.at
          and (later.assignment_id = i.assignment_id or (i.assignment_id is null and later.assignment_id is null and 
            case when i.what = 'moved' then later.what = 'moved' else later.what in ('disabled', 'enabled') end))
      ) as touched
    from people_change_items i join people_changes c on c.organisation_id = i.organisation_id and c.id = i.change_id
    where i.change_id = ${change} order by i.id`.execute(db);
  return rows;
}

/** Whom a change was about, by name, the first so many. */
export async function peopleOfChange(db: Db, change: string, most: number) {
  return db
    .selectFrom('people_change_items as i')
    .innerJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'i.organisation_id').onRef('p.id', '=', 'i.person_id'))
    .select(['p.id', 'p.given_name as givenName', 'p.family_name as familyName', 'p.sort_key'])
    .distinct()
    .where('i.change_id', '=', change)
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .limit(most)
    .execute();
}

/** @returns how many changes were removed, with their items. */
export async function deleteChangesBefore(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('people_changes').where('at', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}

/** One line of what changed: a role with its place and period, a group, or the way in. */
export async function changeLines(db: Db, filter: { change?: string; person?: string }, most: number) {
  return db
    .selectFrom('people_change_items as i')
    .innerJoin('people_changes as ch', (join) =>
      join.onRef('ch.organisation_id', '=', 'i.organisation_id').onRef('ch.id', '=', 'i.change_id')
    )
    .leftJoin('role_assignments as r', (join) =>
      join.onRef('r.organisation_id', '=', 'i.organisation_id').onRef('r.id', '=', 'i.assignment_id')
    )
    .leftJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 'r.organisation_id').onRef('c.id', '=', 'r.campus_id'))
    .leftJoin('teaching_groups as g', (join) => join.onRef('g.organisation_id', '=', 'r.organisation_id').onRef('g.id', '=', 'r.group_id'))
    .leftJoin('teaching_groups as t', (join) =>
      join.onRef('t.organisation_id', '=', 'i.organisation_id').onRef('t.id', '=', 'i.to_group_id')
    )
    .select([
      'i.what',
      'ch.at',
      'r.role',
      'r.starts_on as startsOn',
      'r.ends_on as endsOn',
      'c.name as campus',
      'g.name as group',
      't.name as toGroup',
      'i.told'
    ])
    .$if(filter.change !== undefined, (query) => query.where('i.change_id', '=', filter.change ?? ''))
    .$if(filter.person !== undefined, (query) => query.where('i.person_id', '=', filter.person ?? ''))
    .where('i.person_id', 'is not', null)
    .orderBy('ch.at', 'desc')
    .orderBy('i.id')
    .limit(most)
    .execute();
}

export async function noteTold(db: Db, change: string, person: string, told: Told): Promise<void> {
  await db.updateTable('people_change_items').set({ told }).where('change_id', '=', change).where('person_id', '=', person).execute();
}

/** Whether a person was not told yet of a change. */
export async function untold(db: Db, change: string, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('people_change_items')
    .select('id')
    .where('change_id', '=', change)
    .where('person_id', '=', person)
    .where('told', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Who was given the role of a professional or coordinator since an instant, latest first: what coordinators see of it. */
export async function colleaguesSince(db: Db, since: Date, most: number) {
  return db
    .selectFrom('people_change_items as i')
    .innerJoin('people_changes as ch', (join) =>
      join.onRef('ch.organisation_id', '=', 'i.organisation_id').onRef('ch.id', '=', 'i.change_id')
    )
    .innerJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'i.organisation_id').onRef('p.id', '=', 'i.person_id'))
    .innerJoin('role_assignments as r', (join) =>
      join.onRef('r.organisation_id', '=', 'i.organisation_id').onRef('r.id', '=', 'i.assignment_id')
    )
    .leftJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 'r.organisation_id').onRef('c.id', '=', 'r.campus_id'))
    .select(['i.id', 'p.given_name as givenName', 'p.family_name as familyName', 'r.role', 'c.name as place', 'ch.at'])
    .where('i.what', '=', 'given')
    .where('r.role', 'in', ['professional', 'coordinator'])
    .where('ch.at', '>=', since)
    .orderBy('ch.at', 'desc')
    .orderBy('i.id')
    .limit(most)
    .execute();
}

/** The latest acts on people, with how many each was about. */
export async function latestChanges(db: Db, since: Date, most: number) {
  return (
    db
      .selectFrom('people_changes as c')
      .select(['c.id', 'c.kind', 'c.at', 'c.undone_at as undoneAt'])
      .select((eb) =>
        eb
          .selectFrom('people_change_items as i')
          .whereRef('i.organisation_id', '=', 'c.organisation_id')
          .whereRef('i.change_id', '=', 'c.id')
          .select((inner) => inner.fn.count<number>('i.person_id').distinct().as('count'))
          .as('people')
      )
      .where('c.at', '>=', since)
      .where('c.undoes_id', 'is', null)
      // What somebody does with their own keys is told to them alone.
      .where('c.kind', 'not in', wayInChanges)
      .orderBy('c.at', 'desc')
      .orderBy('c.id')
      .limit(most)
      .execute()
  );
}

/** The last time that a person left by their own act and did not come back. */
export async function lastLeaving(db: Db, person: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('people_changes')
    .select('id')
    .where('actor_id', '=', person)
    .where('kind', '=', 'left')
    .where('undone_at', 'is', null)
    .orderBy('at', 'desc')
    .executeTakeFirst();
  return row?.id;
}
