import pg from 'pg';
import type { Breach } from './breach.ts';
import { breaches, pointing } from './breaches.ts';

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

/** A row that breaks a constraint, as it is tried. */
export interface Trial {
  table: string;
  /** Of the constraint. */
  name: string;
  /** All columns of the table that can be written. */
  columns: readonly string[];
  breach: Breach;
}

/** Tables, each with its columns that can be written. */
async function writableColumns(admin: pg.Client): Promise<Map<string, string[]>> {
  const { rows } = await admin.query<{ table: string; columns: string[] }>(columnsQuery);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

/** What breaks each constraint: what was decided, the same row again for a key, and for what points elsewhere a row that points at nothing. */
export async function everyBreach(admin: pg.Client): Promise<Trial[]> {
  const { rows } = await admin.query<Constraint>(constraintsQuery);
  return [...(await writableColumns(admin))].flatMap(([table, columns]) => {
    const decided = Object.entries({ [`${table}_pkey`]: [{ set: {}, added: true } as const], ...breaches[table] });
    const keys = rows.filter((row) => row.kind === 'f' && row.table === table);
    return [
      ...decided.flatMap(([name, broken]) => broken.map((breach) => ({ table, name, columns, breach }))),
      ...keys.map(({ name, points }) => ({ table, name, columns, breach: pointedNowhere(name, points) }))
    ];
  });
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
export async function constraintFindings(admin: pg.Client, trials: readonly Trial[]): Promise<string[]> {
  const found: string[] = [];
  for (const trial of trials) {
    const outcome = await tried(admin, trial);
    if (outcome !== trial.name) found.push(`${trial.table}: ${trial.name} let through ${JSON.stringify(trial.breach.set)}: ${outcome}`);
  }
  return found;
}

/** @returns the name of the constraint that refused it, or what happened instead. */
async function tried(admin: pg.Client, { table, columns, breach }: Trial): Promise<string> {
  const { set, added, where = 'true', first } = breach;
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
