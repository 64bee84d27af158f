import type pg from 'pg';
import { otherSchemas, outsideOrganisations, ownersFunctions, withheld } from './outside.ts';

// What the database's own catalogue says of its tables, held against the house's rules (docs/architecture.md, The database).

/** The one shape of a policy: as the catalogue prints it. */
const ownOrganisation = `(organisation_id = ( SELECT (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid AS "nullif"))`;

const tablesQuery = `
  select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced, obj_description(c.oid, 'pg_class') as comment,
    (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary) as first_of_key,
    array(select i.indexrelid::regclass::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indrelid = c.oid and i.indisunique and a.attname <> 'organisation_id')::text[] as unique_elsewhere,
    array(select k.conname::text from pg_constraint k join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
      where k.conrelid = c.oid and k.contype = 'f' and a.attname <> 'organisation_id')::text[] as foreign_elsewhere,
    has_table_privilege('public', c.oid, 'select, insert, update, delete') as anybodys
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`;

const policiesQuery = `
  select c.relname as name, p.polname as policy, p.polcmd = '*' as all_commands, p.polpermissive as permissive, p.polroles = '{0}' as every_role,
    pg_get_expr(p.polqual, p.polrelid) as reads, pg_get_expr(p.polwithcheck, p.polrelid) as writes
  from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'public'::regnamespace`;

interface TableRow {
  name: string;
  enabled: boolean;
  forced: boolean;
  comment: string | null;
  first_of_key: string | null;
  unique_elsewhere: string[];
  foreign_elsewhere: string[];
  anybodys: boolean;
}

interface PolicyRow {
  name: string;
  policy: string;
  all_commands: boolean;
  permissive: boolean;
  every_role: boolean;
  reads: string | null;
  writes: string | null;
}

/** Names of the organisations' tables. */
export async function tablesOfOrganisations(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<TableRow>(tablesQuery);
  return rows.map(({ name }) => name).filter((name) => !(name in outsideOrganisations));
}

/** What is wrong with tables and their policies, one line each. */
export async function tableFindings(admin: pg.Client): Promise<string[]> {
  const { rows: tables } = await admin.query<TableRow>(tablesQuery);
  const { rows: policies } = await admin.query<PolicyRow>(policiesQuery);
  const found: string[] = [];
  const names = new Set(tables.map(({ name }) => name));
  for (const name of Object.keys(outsideOrganisations))
    if (!names.has(name)) found.push(`${name}: listed as outside organisations, and is not there`);
  for (const table of tables) {
    const wrong = (what: string) => found.push(`${table.name}: ${what}`);
    if (table.anybodys) wrong('anybody may use it');
    if (table.name !== 'schema_migrations' && !/retention: \S/.test(table.comment ?? '')) wrong('no comment that says its retention');
    if (table.name in outsideOrganisations) continue;
    if (table.first_of_key !== 'organisation_id') wrong('its key does not begin with the organisation');
    if (!table.enabled) wrong('row-level security is off');
    if (!table.forced) wrong('row-level security does not bind the owner');
    for (const name of table.unique_elsewhere)
      if (table.first_of_key === 'organisation_id' || !name.endsWith('_pkey')) wrong(`${name} is unique across organisations`);
    for (const name of table.foreign_elsewhere) wrong(`${name} can point into another organisation`);
    const own = policies.filter(({ name }) => name === table.name);
    if (!own.some((policy) => policy.all_commands)) wrong('no policy for all commands');
    for (const policy of own) {
      if (policy.permissive && (policy.reads !== ownOrganisation || policy.writes !== ownOrganisation || !policy.every_role))
        wrong(`the policy ${policy.policy} is not the own organisation's alone`);
    }
  }
  return found;
}

/** What is wrong around the tables: views, functions, schemas, and the roles that acts run under. */
export async function surroundingFindings(admin: pg.Client, roles: readonly string[]): Promise<string[]> {
  const names = async (text: string, values: unknown[] = []) =>
    (await admin.query<{ name: string }>(text, values)).rows.map(({ name }) => name);
  const views = await names(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace
     and (relkind = 'm' or (relkind = 'v' and not coalesce(reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']))`
  );
  const functions = await names(
    `select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
     and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`
  );
  const loose = await names(
    `select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
     and (not coalesce(array_to_string(proconfig, ','), '') like '%search_path=pg_catalog%' or has_function_privilege('public', oid, 'execute'))`
  );
  const schemas = await names(
    `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('public', 'information_schema')`
  );
  const strong = await names(
    'select rolname as name from pg_roles where rolname = any($1) and (rolbypassrls or rolsuper or rolcreaterole)',
    [roles]
  );
  const owned = await names(
    `select relname as name from pg_class where pg_get_userbyid(relowner) = any($1)
     union all select proname from pg_proc where pg_get_userbyid(proowner) = any($1)
     union all select nspname from pg_namespace where pg_get_userbyid(nspowner) = any($1)`,
    [roles]
  );
  const past = await names(
    `select c.relname || ' by ' || r.rolname as name from pg_class c, pg_roles r
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and r.rolname = any($1) and has_table_privilege(r.oid, c.oid, 'truncate')`,
    [roles]
  );
  const more = Object.entries(withheld).flatMap(([table, { from }]) => from.map((privilege) => ({ table, privilege })));
  const given = await names(
    `select w.table_name || ': ' || r.rolname || ' may ' || w.privilege as name from pg_roles r, unnest($2::text[], $3::text[]) as w (table_name, privilege)
     where r.rolname = any($1) and has_table_privilege(r.oid, 'public.' || w.table_name, w.privilege)`,
    [roles, more.map(({ table }) => table), more.map(({ privilege }) => privilege)]
  );
  // Nobody looks whether it stays withheld, unless it is in the list.
  const unnamed = await names(
    `select c.relname || ': ' || held.privilege as name from pg_class c, unnest(array['select', 'insert', 'update', 'delete']) as held (privilege)
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not has_table_privilege('rinnalla_app', c.oid, held.privilege)
     and (c.relname, held.privilege) not in (select * from unnest($1::text[], $2::text[])) order by 1`,
    [more.map(({ table }) => table), more.map(({ privilege }) => privilege)]
  );
  return [
    ...views.map((name) => `${name}: a view that reads with its owner's rights`),
    ...functions.filter((name) => !(name in ownersFunctions)).map((name) => `${name}: a function that runs with its owner's rights`),
    ...loose.map((name) => `${name}: runs with its owner's rights, and its search path or its callers are not bound`),
    ...schemas.filter((name) => !(name in otherSchemas)).map((name) => `${name}: a schema that nobody named`),
    ...strong.map((name) => `${name}: the role is past row-level security or may make itself so`),
    ...owned.map((name) => `${name}: owned by a role that acts run under`),
    ...past.map((name) => `${name}: can be emptied past row-level security`),
    ...given.map((name) => `${name}, which nobody but the owner may`),
    ...unnamed.map((name) => `${name}: withheld from the application, and not said why`)
  ];
}
