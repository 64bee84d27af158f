import type { Db } from '#platform/database/connection.ts';
import type { Scope } from '#platform/use-case/index.ts';
import type { HostRow } from '../../../availability/host-hours.ts';

/** Templates by campus and name; those of campuses in reach, or all of the school's (null). */
export async function templatesAt(db: Db, campuses: Scope['campuses']) {
  return db
    .selectFrom('hours_templates as t')
    .innerJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 't.organisation_id').onRef('c.id', '=', 't.campus_id'))
    .select(['t.id', 't.name', 't.campus_id as campusId', 'c.name as campus'])
    .$if(campuses !== null, (select) => select.where((eb) => eb('t.campus_id', '=', eb.fn.any(eb.val([...(campuses ?? [])])))))
    .orderBy('c.sort_key')
    .orderBy('t.name')
    .execute();
}

/** A template with its hours, as rows of an ordinary week. */
export async function templateById(db: Db, id: string) {
  const [template, rows] = await Promise.all([
    db
      .selectFrom('hours_templates as t')
      .innerJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 't.organisation_id').onRef('c.id', '=', 't.campus_id'))
      .select(['t.id', 't.name', 't.version', 't.campus_id as campusId', 'c.name as campus'])
      .where('t.id', '=', id)
      .executeTakeFirst(),
    db
      .selectFrom('hours_template_rows')
      .select(['id', 'kind', 'weekday', 'from_minute as from', 'to_minute as to', 'modalities'])
      .where('template_id', '=', id)
      .orderBy('weekday')
      .orderBy('from_minute')
      .execute()
  ]);
  if (!template) return undefined;
  const { campusId } = template;
  return {
    ...template,
    rows: rows.map((row): HostRow => ({ ...row, schedule: null, date: null, campusId: row.kind === 'open' ? campusId : null }))
  };
}

export type FoundTemplate = NonNullable<Awaited<ReturnType<typeof templateById>>>;

export async function insertTemplate(db: Db, organisation: string, one: { id: string; name: string; campus: string }): Promise<void> {
  await db
    .insertInto('hours_templates')
    .values({ organisation_id: organisation, id: one.id, name: one.name, campus_id: one.campus })
    .execute();
}

/** Raises a template's version with a new name or the old one, and holds it until the act ends. @returns false when somebody else has saved since. */
export async function raiseTemplate(db: Db, { id, version, name }: { id: string; version: number; name: string }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('hours_templates')
    .set({ version: version + 1, name })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Writes a template's rows in the place of those of some weekdays. */
export async function writeTemplateRows(
  db: Db,
  organisation: string,
  template: string,
  weekdays: readonly number[],
  rows: readonly HostRow[]
): Promise<void> {
  await db
    .deleteFrom('hours_template_rows')
    .where('template_id', '=', template)
    .where('weekday', 'in', [...weekdays])
    .execute();
  const values = rows.flatMap(({ id, kind, weekday, from, to, modalities }) =>
    weekday === null || !weekdays.includes(weekday)
      ? []
      : [
          {
            organisation_id: organisation,
            id,
            template_id: template,
            kind,
            weekday,
            from_minute: from,
            to_minute: to,
            modalities: [...modalities]
          }
        ]
  );
  if (values.length > 0) await db.insertInto('hours_template_rows').values(values).execute();
}

export async function deleteTemplate(db: Db, id: string): Promise<void> {
  await db.deleteFrom('hours_templates').where('id', '=', id).execute();
}
