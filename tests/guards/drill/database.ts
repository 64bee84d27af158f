import type { DatabaseOfTests } from './taken.ts';

// The guards that the database keeps, from its own catalogue: how each is taken out of a test's own database, and put back.

/** A guard of the database, with the statements that take it out and put it back. */
export interface DatabaseGuard {
  id: string;
  out: readonly string[];
  back: readonly string[];
}

const tables = `
  select c.oid::regclass::text as name, p.polname as policy, c.relforcerowsecurity as forced,
    pg_get_expr(p.polqual, p.polrelid) as reads, pg_get_expr(p.polwithcheck, p.polrelid) as writes
  from pg_class c left join pg_policy p on p.polrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity order by 1, 2`;

/* What leans on a key is made anew with it, in the order in which it stood. */
const constraints = `
  select c.conrelid::regclass::text as table_name, quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition,
    array(select format('alter table %1$s drop constraint if exists %2$I, add constraint %2$I %3$s', f.conrelid::regclass, f.conname, pg_get_constraintdef(f.oid))
      from pg_constraint f where f.contype = 'f' and c.contype in ('p', 'u') and f.conrelid in
        (select l.conrelid from pg_constraint l where l.contype = 'f' and l.conindid = c.conindid) order by f.oid)::text[] as leaning,
    c.contype = 'f' as points
  from pg_constraint c
  where c.connamespace = 'public'::regnamespace and c.conrelid <> 0 and c.contype in ('c', 'f', 'p', 'u', 'x')
    and c.conrelid <> 'schema_migrations'::regclass order by 1, c.oid`;

/** Has a foreign key watched over or no longer: by triggers, whose names are others each time that the key is made anew. */
const watching = (on: string, name: string, how: 'enable' | 'disable') => `
  do $$ declare watch record; begin
    for watch in select t.tgrelid::regclass as on_table, t.tgname from pg_trigger t join pg_constraint c on c.oid = t.tgconstraint
      where c.conrelid = '${on}'::regclass and quote_ident(c.conname) = '${name}'
    loop execute format('alter table %s ${how} trigger %I', watch.on_table, watch.tgname); end loop;
  end $$`;

const indexes = `
  select i.indrelid::regclass::text as table_name, i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i join pg_class c on c.oid = i.indrelid
  where c.relnamespace = 'public'::regnamespace and i.indisunique and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype <> 'f')
  order by 1, 2`;

const privileges = `
  select c.oid::regclass::text as table_name, held.privilege from pg_class c, unnest(array['select', 'insert', 'update', 'delete', 'truncate']) as held (privilege)
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not has_table_privilege('rinnalla_app', c.oid, held.privilege) order by 1, 2`;

/** What the catalogue has and the drill leaves alone, counted, each with its reason. */
const leftOut = `
  select 'columns that may not be empty: a missing value is a mistake and opens nothing' as reason, count(*)::int as n
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attnotnull
  union all
  select 'constraints and unique indexes of the job queue''s own schema, which its library makes and minds',
    (select count(*)::int from pg_constraint where connamespace = 'pgboss'::regnamespace and contype in ('c', 'f', 'p', 'u', 'x'))
      + (select count(*)::int from pg_index i join pg_class c on c.oid = i.indrelid where c.relnamespace = 'pgboss'::regnamespace and i.indisunique
        and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid))
  union all
  select 'constraints of the list of migrations, which the owner alone writes', count(*)::int
    from pg_constraint where conrelid = 'schema_migrations'::regclass and contype in ('c', 'f', 'p', 'u', 'x')`;

type Rows = Record<string, unknown>[];

const text = (row: Record<string, unknown>, name: string): string => {
  const value = row[name];
  if (typeof value !== 'string') throw new Error(`the catalogue gave no ${name}`);
  return value;
};
const texts = (row: Record<string, unknown>, name: string): string[] => {
  const value: unknown = row[name];
  return Array.isArray(value) ? value.map(String) : [];
};

/** Every policy, constraint, unique index and withheld privilege of the database, each as a guard. */
export async function databaseGuards(admin: DatabaseOfTests['admin']): Promise<DatabaseGuard[]> {
  const ask = async (query: string): Promise<Rows> => (await admin.query(query)).rows;
  return [
    ...(await ask(tables)).flatMap(ofTable),
    ...(await ask(constraints)).map((row) => {
      const [on, name] = [text(row, 'table_name'), text(row, 'name')];
      const leaning = texts(row, 'leaning');
      // A foreign key stays where it is and is not watched over: so the catalogue has it still, and a row alone can tell.
      if (row['points'] === true)
        return { id: `constraint ${on}: ${name}`, out: [watching(on, name, 'disable')], back: [watching(on, name, 'enable')] };
      return {
        id: `constraint ${on}: ${name}`,
        out: [`alter table ${on} drop constraint ${name}${leaning.length > 0 ? ' cascade' : ''}`],
        back: [`alter table ${on} add constraint ${name} ${text(row, 'definition')}`, ...leaning]
      };
    }),
    ...(await ask(indexes)).map((row) => ({
      id: `constraint ${text(row, 'table_name')}: ${text(row, 'name')}`,
      out: [`drop index ${text(row, 'name')}`],
      back: [text(row, 'definition')]
    })),
    ...(await ask(privileges)).map((row) => {
      const [on, privilege] = [text(row, 'table_name'), text(row, 'privilege')];
      return {
        id: `privilege ${on}: ${privilege}`,
        out: [`grant ${privilege} on ${on} to rinnalla_app`],
        back: [`revoke ${privilege} on ${on} from rinnalla_app`]
      };
    })
  ];
}

function ofTable(row: Record<string, unknown>): DatabaseGuard[] {
  const [on, policy] = [text(row, 'name'), row['policy']];
  const bound = {
    id: `rows ${on}: bound`,
    out: [`alter table ${on} disable row level security`],
    back: [`alter table ${on} enable row level security`]
  };
  const forced = {
    id: `rows ${on}: the owner too`,
    out: [`alter table ${on} no force row level security`],
    back: [`alter table ${on} force row level security`]
  };
  if (typeof policy !== 'string') return [bound, forced];
  const alter = `alter policy ${policy} on ${on}`;
  return [
    { id: `rows ${on}: ${policy} reads`, out: [`${alter} using (true)`], back: [`${alter} using ${text(row, 'reads')}`] },
    { id: `rows ${on}: ${policy} writes`, out: [`${alter} with check (true)`], back: [`${alter} with check ${text(row, 'writes')}`] },
    bound,
    forced
  ];
}

/** What of the database is not drilled: reason → how many. */
export async function databaseLeftOut(admin: DatabaseOfTests['admin']): Promise<{ reason: string; n: number }[]> {
  return (await admin.query(leftOut)).rows.map((row) => ({ reason: text(row, 'reason'), n: Number(row['n']) }));
}
