import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { Scope } from '#platform/use-case/index.ts';
import type { Role } from '../../../roles.ts';
import type { NameRange, PeopleSort } from '../../../administration/people-search.ts';

type Condition = RawBuilder<unknown>;

/** Members of groups, and who holds a role that was given for one of them, or for a campus. Ended roles count no more. */
function peopleAt({ campuses, groups, today }: { campuses: readonly string[]; groups: readonly string[]; today: string }): Condition {
  return sql`p.id in (
    select gm.person_id from group_memberships gm where gm.group_id = any(${groups}::uuid[])
    union select gm.person_id from group_memberships gm join teaching_groups g on g.organisation_id = gm.organisation_id and g.id = gm.group_id
      where g.campus_id = any(${campuses}::uuid[])
    union select r.person_id from role_assignments r where r.campus_id = any(${campuses}::uuid[]) and (r.ends_on is null or r.ends_on >= ${today})
    union select r.person_id from role_assignments r join teaching_groups g on g.organisation_id = r.organisation_id and g.id = r.group_id
      where g.campus_id = any(${campuses}::uuid[]) and (r.ends_on is null or r.ends_on >= ${today}))`;
}

/** What a proven scope lets be seen of people: all, or those of its campuses and the members of its groups. */
export function inScope(scope: Scope, today: string): Condition {
  if (scope.campuses === null) return sql`true`;
  return peopleAt({ campuses: scope.campuses, groups: scope.groups ?? [], today });
}

export interface ListWanted {
  scope: Scope;
  today: string;
  /** Ways in which a person can be meant; no way: everybody. */
  names: readonly NameRange[] | null;
  groups: readonly string[];
  role: Role | 'none' | null;
  campus: string | null;
  group: string | null;
  sort: PeopleSort;
  /** The last person of the page before, or the first of the page after. */
  cursor: { id: string; backwards: boolean } | null;
  most: number;
}

interface ListedPerson {
  id: string;
  givenName: string;
  familyName: string;
  email: string | null;
  disabled: boolean;
}

/**
 * A page of people by keyset, `most` at the most. Each way of being meant is a search of its own along an index, already in order and cut, so
 * that the time does not grow with the number of people.
 */
export async function listPeople(db: Db, wanted: ListWanted): Promise<ListedPerson[]> {
  const { scope, today, role, campus, group, sort, cursor, most } = wanted;
  const forwards = cursor?.backwards ? 'desc' : 'asc';
  const direction = sort === 'name' ? forwards : forwards === 'asc' ? 'desc' : 'asc';
  const ascending = direction === 'asc';
  const byId = ascending ? sql`id asc` : sql`id desc`;
  const byName = ascending ? sql`sort_key asc, id asc` : sql`sort_key desc, id desc`;
  const order = sort === 'newest' ? byId : byName;
  const common: Condition[] = [inScope(scope, today)];
  if (role === 'none')
    common.push(
      sql`not exists (select from role_assignments r where r.organisation_id = p.organisation_id and r.person_id = p.id and (r.ends_on is null or r.ends_on >= ${today}))`
    );
  else if (role)
    common.push(
      sql`p.id in (select r.person_id from role_assignments r where r.role = ${role} and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today}))`
    );
  if (campus) common.push(peopleAt({ campuses: [campus], groups: [], today }));
  if (group) common.push(sql`p.id in (select gm.person_id from group_memberships gm where gm.group_id = ${group})`);
  if (cursor) {
    const at = await db.selectFrom('persons').select(['id', 'sort_key']).where('id', '=', cursor.id).executeTakeFirst();
    const after = ascending ? sql`>` : sql`<`;
    if (at)
      common.push(sort === 'newest' ? sql`p.id ${after} ${at.id}` : sql`(p.sort_key, p.id) ${after} (${at.sort_key}, ${at.id}::uuid)`);
  }
  const ways = wanted.names === null ? [sql`true`] : wanted.names.map(meant);
  if (wanted.names !== null && wanted.groups.length > 0)
    ways.push(sql`p.id in (select gm.person_id from group_memberships gm where gm.group_id = any(${wanted.groups}::uuid[]))`);
  const columns = sql.raw(
    'p.id, p.given_name as "givenName", p.family_name as "familyName", p.email, p.disabled_at is not null as disabled, p.sort_key'
  );
  const searches = ways.map(
    (way) => sql`(select ${columns} from persons p where ${sql.join([...common, way], sql` and `)} order by ${order} limit ${most})`
  );
  const { rows } = await sql<ListedPerson & { sort_key: string }>`
    select * from (${sql.join(searches, sql` union `)}) found order by ${order} limit ${most}`.execute(db);
  const people = rows.map(({ sort_key: _, ...person }) => person);
  return cursor?.backwards ? people.reverse() : people;
}

function meant({ family, given, email }: NameRange): Condition {
  const parts: Condition[] = [];
  if (family) parts.push(sql`p.sort_key >= ${family.from} and p.sort_key < ${family.before}`);
  if (given) parts.push(sql`p.given_key >= ${given.from} and p.given_key < ${given.before}`);
  if (email) parts.push(sql`p.email_key >= ${email.from} and p.email_key < ${email.before}`);
  return parts.length > 0 ? sql.join(parts, sql` and `) : sql`false`;
}

/** Whether a person is within a scope. */
export async function isInScope(db: Db, id: string, scope: Scope, today: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`select p.id from persons p where p.id = ${id} and ${inScope(scope, today)}`.execute(db);
  return rows.length > 0;
}
