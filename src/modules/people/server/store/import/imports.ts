import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { ImportField } from '../../../import/columns.ts';
import type { Fault, RawRow } from '../../../import/rows.ts';

export type ImportState = 'columns' | 'checking' | 'ready' | 'writing' | 'reversing' | 'done' | 'undoing' | 'undone' | 'failed';

export interface NewImport {
  organisation: string;
  id: string;
  state: ImportState;
  actor: string;
  fileName: string;
  isComplete: boolean;
  headers: readonly string[];
  columns: readonly (ImportField | '')[];
  rows: number;
}

export async function insertImport(db: Db, made: NewImport, now: Date): Promise<void> {
  await db
    .insertInto('people_imports')
    .values({
      organisation_id: made.organisation,
      id: made.id,
      state: made.state,
      actor_id: made.actor,
      made_at: now,
      touched_at: now,
      file_name: made.fileName,
      is_complete: made.isComplete,
      headers: JSON.stringify(made.headers),
      columns: JSON.stringify(made.columns),
      row_count: made.rows
    })
    .execute();
}

/** Forgets the rows of a file as they stood in it: what was done is known by its acts. */
export async function forgetPieces(db: Db, importId: string): Promise<void> {
  await db.deleteFrom('people_import_pieces').where('import_id', '=', importId).execute();
}

/** Rows in each piece: one value of the database, so that 20,000 rows are forty rows to write while others wait. */
const rowsInPiece = 500;

export async function insertPieces(db: Db, organisation: string, importId: string, rows: readonly RawRow[]): Promise<void> {
  const pieces = Array.from({ length: Math.ceil(rows.length / rowsInPiece) }, (_, piece) => ({
    organisation_id: organisation,
    import_id: importId,
    piece,
    cells: JSON.stringify(rows.slice(piece * rowsInPiece, (piece + 1) * rowsInPiece))
  }));
  await db.insertInto('people_import_pieces').values(pieces).execute();
}

export async function importById(db: Db, id: string) {
  const row = await db
    .selectFrom('people_imports')
    .select([
      'id',
      sql<ImportState>`state`.as('state'),
      'actor_id as actor',
      'made_at as madeAt',
      'touched_at as touchedAt',
      'file_name as fileName',
      'is_complete as isComplete',
      sql<string[]>`headers`.as('headers'),
      sql<(ImportField | '')[]>`columns`.as('columns'),
      sql<number[]>`same_rows`.as('sameRows'),
      'row_count as rows',
      'handled_count as handled',
      'unchanged_count as unchanged',
      'act_count as acts',
      'written_count as written'
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  return row;
}

/** The latest imports that are still kept. */
export async function latestImports(db: Db, most: number) {
  return db
    .selectFrom('people_imports')
    .select(['id', sql<ImportState>`state`.as('state'), 'file_name as fileName', 'made_at as madeAt'])
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
}

interface Step {
  from: readonly ImportState[];
  to: ImportState;
  now: Date;
  /** When it must have been touched last: what somebody saw is what is done. */
  touchedAt?: Date;
  columns?: readonly (ImportField | '')[];
  sameRows?: readonly number[];
  acts?: number;
}

/** Takes an import from one state to the next, once. @returns false when it is in none of those states: another was faster, or it is gone. */
export async function stepImport(db: Db, id: string, { from, to, now, touchedAt, columns, sameRows, acts }: Step): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('people_imports')
    .set({
      state: to,
      touched_at: now,
      ...(columns === undefined ? {} : { columns: JSON.stringify(columns) }),
      ...(sameRows === undefined ? {} : { same_rows: JSON.stringify(sameRows) }),
      ...(acts === undefined ? {} : { act_count: acts })
    })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .$if(touchedAt !== undefined, (query) => query.where('touched_at', '=', touchedAt ?? now))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function noteProgress(db: Db, id: string, handled: number, unchanged: number): Promise<void> {
  await db
    .updateTable('people_imports')
    .set({ handled_count: sql`handled_count + ${handled}`, unchanged_count: sql`unchanged_count + ${unchanged}` })
    .where('id', '=', id)
    .execute();
}

/**
 * Notes how many acts are written now, where there were `from`. @returns false when another has come further: whoever counts first does the piece, the
 * other does nothing.
 */
export async function noteWritten(db: Db, id: string, { from, to, now }: { from: number; to: number; now: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('people_imports')
    .set({ written_count: to, touched_at: now })
    .where('id', '=', id)
    .where('state', 'in', ['writing', 'reversing', 'undoing'])
    .where('written_count', '=', from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Forgets what was found out, so that a file is looked at anew. */
export async function forgetFindings(db: Db, id: string): Promise<void> {
  await db.deleteFrom('people_import_acts').where('import_id', '=', id).execute();
  await db.deleteFrom('people_import_faults').where('import_id', '=', id).execute();
  await db.updateTable('people_imports').set({ handled_count: 0, unchanged_count: 0 }).where('id', '=', id).execute();
}

/** All rows of a file, or the first of them. */
export async function rawRows(db: Db, importId: string, most = Number.POSITIVE_INFINITY): Promise<RawRow[]> {
  const pieces = await db
    .selectFrom('people_import_pieces')
    .select(sql<RawRow[]>`cells`.as('cells'))
    .where('import_id', '=', importId)
    .orderBy('piece')
    .$if(most <= rowsInPiece, (query) => query.limit(1))
    .execute();
  const rows = pieces.flatMap(({ cells }) => cells);
  return most < rows.length ? rows.slice(0, most) : rows;
}

export async function insertFaults(db: Db, organisation: string, importId: string, faults: readonly Fault[]): Promise<void> {
  if (faults.length === 0) return;
  await sql`
    insert into people_import_faults (organisation_id, import_id, row, field, code, value)
    select ${organisation}, ${importId}, f.row, f.field, f.code, f.value
    from json_to_recordset(${JSON.stringify(faults)}::json) as f(row integer, field text, code text, value text)
    on conflict do nothing`.execute(db);
}

/** What is wrong in a file, in its own order; and how much in all. */
export async function faultsOf(db: Db, importId: string, most: number) {
  const [faults, { count }] = await Promise.all([
    db
      .selectFrom('people_import_faults')
      .select(['row', 'field', 'code', 'value'])
      .where('import_id', '=', importId)
      .orderBy('row')
      .orderBy('field')
      .limit(most)
      .execute(),
    db
      .selectFrom('people_import_faults')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('import_id', '=', importId)
      .executeTakeFirstOrThrow()
  ]);
  return { faults, count };
}

/** @returns how many imports were removed, with all that belongs to them. */
export async function deleteImportsBefore(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('people_imports')
    .where('touched_at', '<', before)
    // One that stopped half way is gone on with first: else nobody could take its part back.
    .where('state', 'not in', ['writing', 'reversing', 'undoing'])
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** What the school's own columns mean: title key → field, or '' for one that is left out. */
export async function rememberedColumns(db: Db): Promise<Record<string, string>> {
  const row = await db
    .selectFrom('organisation_settings')
    .select(sql<Record<string, string>>`import_columns`.as('columns'))
    .executeTakeFirst();
  return row?.columns ?? {};
}

/** Remembers more columns; the latest say of one counts. */
export async function rememberColumns(db: Db, organisation: string, columns: Readonly<Record<string, string>>): Promise<void> {
  const told = JSON.stringify(columns);
  await sql`
    insert into organisation_settings (organisation_id, import_columns) values (${organisation}, ${told}::jsonb)
    on conflict (organisation_id) do update set import_columns = organisation_settings.import_columns || excluded.import_columns`.execute(
    db
  );
}
