import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { OperatorError } from '../operator-error.ts';

export class MigrationRefused extends OperatorError {
  override name = 'MigrationRefused';
}

/** A connection that may change the schema. */
export type OwnerTarget = { url: string } | { socketFolder: string };

const migrationName = /^\d{8}T\d{4}-[a-z0-9-]+\.sql$/;

/**
 * Applies what is not yet applied of `migrations/`, in the order of the names, each in a transaction of its own.
 * Files are plain SQL, forward only; one that was applied must not change afterwards.
 * @param login the role that the application signs in as, which is made a member of the two roles that acts run under
 * @returns the names applied now.
 * @throws MigrationRefused when an applied file has changed or is gone, or the owner may not make the two roles.
 */
export async function migrate(
  target: OwnerTarget,
  { folder = 'migrations', login = null }: { folder?: string; login?: string | null } = {}
): Promise<string[]> {
  const files = migrationsIn(folder);
  const client = new pg.Client(
    'url' in target ? { connectionString: target.url } : { host: target.socketFolder, user: 'postgres', database: 'postgres' }
  );
  await client.connect();
  try {
    if ('socketFolder' in target && (await upToDate(client, files))) return [];
    await makeRoles(client);
    if ('url' in target) await grantRoles(client, login);
    await client.query(
      `create table if not exists public.schema_migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())`
    );
    // Two servers that start at once: the second waits here and then finds nothing to do.
    await client.query('begin');
    await client.query('lock table public.schema_migrations in exclusive mode');
    const applied = await checksums(client);
    const gone = [...applied.keys()].filter((name) => !files.some((file) => file.name === name));
    if (gone.length > 0)
      throw new MigrationRefused(`The database has migrations that this version does not know: ${gone.join(', ')}. Use the newer version.`);
    const now: string[] = [];
    for (const { name, sql, checksum } of files) {
      const known = applied.get(name);
      if (known === checksum) continue;
      if (known) throw new MigrationRefused(`The migration ${name} was changed after it had been applied. Write a new one instead.`);
      await client.query(sql);
      await client.query('insert into public.schema_migrations (name, checksum) values ($1, $2)', [name, checksum]);
      now.push(name);
    }
    await client.query('commit');
    return now;
  } finally {
    await client.end();
  }
}

interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of the file, in hex. */
  checksum: string;
}

function migrationsIn(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => migrationName.test(name))
    .sort();
  return names.map((name) => {
    const sql = readFileSync(path.join(folder, name), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/** What was applied: name → checksum. */
async function checksums(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from public.schema_migrations');
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

/** Whether all and only these are applied: then an embedded database, whose roles are in its own files, has nothing to be done. */
async function upToDate(client: pg.Client, files: readonly Migration[]): Promise<boolean> {
  const applied = await checksums(client).catch((error: unknown) => {
    // A new database: nobody has made the table yet.
    if (error instanceof pg.DatabaseError && error.code === '42P01') return new Map<string, string>();
    throw error;
  });
  return applied.size === files.length && files.every(({ name, checksum }) => applied.get(name) === checksum);
}

const roles = { rinnalla_app: 'create role rinnalla_app nologin', rinnalla_answers: 'create role rinnalla_answers nologin' };

/** Roles belong to the whole server, not to a database, so they are made outside the migrations and only when absent. */
async function makeRoles(client: pg.Client): Promise<void> {
  for (const [role, create] of Object.entries(roles)) {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (rowCount) continue;
    try {
      await client.query(create);
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === '42710') continue; // somebody else made it meanwhile
      if (error instanceof pg.DatabaseError && error.code === '42501') {
        throw new MigrationRefused(`The owner may not make the role ${role}. As an administrator of the server run: ${create};`);
      }
      throw error;
    }
  }
}

/** The application's login (and the owner, where one login does both) may act as the two roles. Granting again what is granted does nothing. */
async function grantRoles(client: pg.Client, login: string | null): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select current_user as name');
  for (const name of new Set([login, rows[0]?.name])) {
    if (!name) continue;
    const { rowCount } = await client.query(
      "select 1 where pg_has_role($1, 'rinnalla_app', 'member') and pg_has_role($1, 'rinnalla_answers', 'member')",
      [name]
    );
    if (rowCount) continue;
    // A role's name can't be a parameter; it is escaped as an identifier.
    const grant = `grant rinnalla_app, rinnalla_answers to ${pg.escapeIdentifier(name)}`;
    try {
      await client.query(grant);
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === '42501') {
        throw new MigrationRefused(`The owner may not grant the roles. As an administrator of the server run: ${grant};`);
      }
      throw error;
    }
  }
}
