import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { Act, Language } from '#platform/use-case/index.ts';
import { decided, foundIn, type FoundName, type KeptWord } from '../../names/kept.ts';

/**
 * The full names of those of whom a text about a group is likely to speak: who studies in it, and the staff of its campus and of the whole school. They are asked for
 * to be compared with, and never leave the server.
 */
async function rosterOf(db: Db, group: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select p.given_name || ' ' || p.family_name as name from persons p
    where exists (select from group_memberships own where own.organisation_id = p.organisation_id and own.person_id = p.id and own.group_id = ${group}::uuid)
      or exists (
        select from role_assignments r
        left join teaching_groups g on g.organisation_id = r.organisation_id and g.id = r.group_id
        where r.organisation_id = p.organisation_id and r.person_id = p.id and r.role <> 'student'
          and (r.scope = 'organisation' or coalesce(r.campus_id, g.campus_id) = (select c.campus_id from teaching_groups c where c.id = ${group}::uuid)))`.execute(
    db
  );
  return rows.map(({ name }) => name);
}

/** What in the words of a form about a group looks like a way to know a person, with its members and staff in mind. */
export async function namesInForm(
  { db, language }: Pick<Act, 'db' | 'language'>,
  group: string,
  fields: Readonly<Record<string, string | null>>
): Promise<FoundName[]> {
  if (Object.values(fields).every((text) => text === null)) return [];
  return foundIn(fields, inWhich[language], await rosterOf(db, group));
}

const inWhich: Record<Language, 'fi' | 'sv' | 'en'> = { fi: 'fi', 'fi-x-selko': 'fi', sv: 'sv', en: 'en' };

/** The same, sorted by what was decided in the form: what is noted of what stays; null: something is still to be decided. */
export async function keptInForm(
  act: Pick<Act, 'db' | 'language'>,
  group: string,
  fields: Readonly<Record<string, string | null>>,
  keep: readonly string[]
): Promise<KeptWord[] | null> {
  const { open, kept } = decided(await namesInForm(act, group, fields), keep);
  return open.length > 0 ? null : kept;
}
