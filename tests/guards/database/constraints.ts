import pg from 'pg';
import { breaches, pointing, type Breach } from './breaches.ts';

// What the database itself refuses, tried constraint by constraint with a row that breaks it, as nobody's policies bind it.

interface Constraint {
  table: string;
  name: string;
  kind: string;
  /** Of a foreign key: the column that points, beside the organisation; null where it points to the organisation alone. */
  points: string | null;
}

const constraintsQuery = `
  select c.conrelid::regclass::text as table, c.conname as name, c.contype as kind,
    (select a.attname from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[2] and c.contype = 'f') as points
  from pg_constraint c where c.connamespace = 'public'::regnamespace and c.conrelid <> 0 and c.contype in ('c', 'f', 'p', 'u', 'x')
  union all
  select i.indrelid::regclass::text, i.indexrelid::regclass::text, 'i', null from pg_index i join pg_class t on t.oid = i.indrelid
  where t.relnamespace = 'public'::regnamespace and i.indisunique and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype <> 'f')`;

const columnsQuery = `
  select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migrations' group by 1 order by 1`;

/** Tables, each with its columns that can be written. */
export async function writableColumns(admin: pg.Client): Promise<Map<string, string[]>> {
  const { rows } = await admin.query<{ table: string; columns: string[] }>(columnsQuery);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

/** What breaks each constraint: what was decided, the same row again for a key, and for what points elsewhere a row that points at nothing. */
export async function everyBreach(admin: pg.Client): Promise<{ table: string; name: string; breach: Breach }[]> {
  const { rows } = await admin.query<Constraint>(constraintsQuery);
  const tables = [...(await writableColumns(admin)).keys()];
  const decided = tables.flatMap((table) =>
    Object.entries({ [`${table}_pkey`]: [{ set: {}, added: true } as const], ...breaches[table] }).flatMap(([name, broken]) =>
      broken.map((breach) => ({ table, name, breach }))
    )
  );
  const keys = rows
    .filter(({ kind, table }) => kind === 'f' && tables.includes(table))
    .map(({ table, name, points }) => ({ table, name, breach: pointedNowhere(name, points) }));
  return [...decided, ...keys];
}

function pointedNowhere(name: string, column: string | null): Breach {
  const { set, ...more } = pointing[name] ?? {};
  const nowhere = { [column ?? 'organisation_id']: 'gen_random_uuid()', ...set };
  return { set: nowhere, ...(column === null ? { added: true } : {}), ...more };
}

/** Names of the catalogue for which there is no breach. */
export async function unbroken(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<Constraint>(constraintsQuery);
  const known = new Set((await everyBreach(admin)).map(({ table, name }) => `${table}: ${name}`));
  return rows
    .filter(({ table }) => table !== 'schema_migrations')
    .flatMap(({ table, name }) => (known.has(`${table}: ${name}`) ? [] : [`${table}: ${name}`]));
}

/** Tries each breach in a transaction that comes to nothing. @returns what was not refused by the constraint that should have, one line each. */
export async function constraintFindings(admin: pg.Client): Promise<string[]> {
  const columns = await writableColumns(admin);
  const found: string[] = [];
  for (const { table, name, breach } of await everyBreach(admin)) {
    const outcome = await tried(admin, table, columns.get(table) ?? [], breach);
    if (outcome !== name) found.push(`${table}: ${name} let through ${JSON.stringify(breach.set)}: ${outcome}`);
  }
  return found;
}

/** @returns the name of the constraint that refused it, or what happened instead. */
async function tried(
  admin: pg.Client,
  table: string,
  columns: readonly string[],
  { set, added, where = 'true', first }: Breach
): Promise<string> {
  const name = pg.escapeIdentifier(table);
  const row = `t.ctid = (select ctid from ${name} where ${where} limit 1)`;
  const values = columns.map((column) => set[column] ?? `t.${pg.escapeIdentifier(column)}`).join(', ');
  const changes = Object.entries(set).map(([column, value]) => `${pg.escapeIdentifier(column)} = ${value}`);
  const insert = `insert into ${name} (${columns.map((column) => pg.escapeIdentifier(column)).join(', ')}) select ${values} from ${name} t where ${row}`;
  const update = `update ${name} t set ${changes.join(', ')} where ${row}`;
  await admin.query('begin');
  try {
    if (first) await admin.query(first);
    const { rowCount } = await admin.query(added ? insert : update);
    return rowCount === 1 ? 'it was taken' : 'there is no row to try it with';
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.constraint ?? error.message) : String(error);
  } finally {
    await admin.query('rollback');
  }
}
