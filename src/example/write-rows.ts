import { sql, type Insertable } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { DB as Tables } from '#platform/database/tables.ts';

/** Rows of the example by table, in the order in which they can be written. */
export type Rows = { readonly [T in keyof Tables]?: readonly Insertable<Tables[T]>[] };

function asJson(rows: readonly object[]): string {
  return JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]: [string, unknown]) => [
          column,
          value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value
        ])
      )
    )
  );
}

/** Writes all rows of a table in one statement with one parameter; the columns are those of the first row. */
export async function writeRows(db: Db, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${asJson(rows)})`.execute(
    db
  );
}
