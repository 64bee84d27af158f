import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { aptInstall, mayInstall, onPath, runs } from './find-program.ts';

/** The addresses of one database: the owner migrates, the application owns nothing. */
export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

export interface PostgresServer extends DatabaseUrls {
  /** A superuser's address, for what only a test looks at (catalogue sweeps, pg_stat_activity). */
  readonly adminUrl: string;
  /** "16.4" and the like. */
  readonly version: string;
  /** The folder with initdb, pgbench and the rest, or undefined when TEST_DATABASE_URL names a server elsewhere. */
  readonly binaries: string | undefined;
  /** A new, empty database that belongs to the owner. */
  createDatabase(name: string): Promise<DatabaseUrls>;
  /** Ends the server and removes all that it kept. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Whether a commit waits for the disk: off for tests, on for what measures or kills. */
  readonly fsync?: boolean;
  /** More lines of postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts a PostgreSQL of its own in the system's temporary folder, reachable on a unix socket that nobody else can open.
 * With TEST_DATABASE_URL (a role that may create roles and databases) nothing is started and that server is used.
 * Throws when there is neither: a test that wants PostgreSQL must fail without one, not be left out.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return prepare(given, `_${randomBytes(4).toString('hex')}`, undefined, async () => undefined);
  const binaries = findBinaries();
  const { folder, server } = start(binaries, options);
  const adminUrl = `postgres://postgres@${encodeURIComponent(folder)}/postgres`;
  const stop = () => end(server, folder);
  try {
    await untilReady(adminUrl, server, folder);
    return await prepare(adminUrl, '', binaries, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Creates a database through an owner's address; what createDatabase does, for a process that has only the addresses. */
export async function createDatabaseAt(urls: DatabaseUrls, name: string): Promise<DatabaseUrls> {
  await once(urls.ownerUrl, `create database ${pg.escapeIdentifier(name)} template template0`);
  return { ownerUrl: at(urls.ownerUrl, name), appUrl: at(urls.appUrl, name) };
}

/** Drops a database, with whoever is still connected to it. */
export async function dropDatabaseAt(urls: DatabaseUrls & { readonly adminUrl?: string }, name: string): Promise<void> {
  // As the superuser where one is known: the owner may not end a connection of the application's login that lingers.
  await once(urls.adminUrl ?? urls.ownerUrl, `drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
}

async function prepare(adminUrl: string, mark: string, binaries: string | undefined, end: () => Promise<void>): Promise<PostgresServer> {
  const owner = `rinnalla_test_owner${mark}`;
  const app = `rinnalla_test_app${mark}`;
  const password = randomBytes(12).toString('hex');
  // No superuser owns the tables: forced row-level security must bind the owner in the tests as it does for real.
  await once(adminUrl, `create role ${owner} login createdb createrole nosuperuser nobypassrls password '${password}'`);
  await once(adminUrl, `create role ${app} login nosuperuser nobypassrls password '${password}'`);
  const version = await once(adminUrl, 'show server_version');
  const urls = { ownerUrl: as(adminUrl, owner, password), appUrl: as(adminUrl, app, password) };
  await createDatabaseAt({ ownerUrl: at(urls.ownerUrl, 'postgres'), appUrl: urls.appUrl }, owner);
  const home = { ownerUrl: at(urls.ownerUrl, owner), appUrl: at(urls.appUrl, owner) };
  return {
    ...home,
    adminUrl,
    version,
    binaries,
    async createDatabase(name) {
      return createDatabaseAt(home, name + mark);
    },
    async stop() {
      if (mark) await takeAway(adminUrl, owner, app);
      await end();
    }
  };
}

/** Leaves a server that is not ours as it was found: without the two roles and whatever databases the tests made. */
async function takeAway(adminUrl: string, owner: string, app: string): Promise<void> {
  const list = `select coalesce(string_agg(datname, ','), '') from pg_database where pg_get_userbyid(datdba) = '${owner}'`;
  const databases = (await once(adminUrl, list)).split(',').filter(Boolean);
  for (const name of databases) await once(adminUrl, `drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
  for (const role of [app, owner]) await once(adminUrl, `drop owned by ${role} cascade; drop role ${role}`);
}

/** The folder that holds `initdb` and `postgres`: pg_config's, the one on PATH, Debian's newest, or one that apt brings. */
export function findBinaries(): string {
  const found = lookForBinaries();
  if (found) return found;
  if (mayInstall()) {
    aptInstall('postgresql');
    const installed = lookForBinaries();
    if (installed) return installed;
  }
  throw new Error(
    'These tests need PostgreSQL 15 or newer: neither pg_config, PATH nor /usr/lib/postgresql has one. ' +
      'Install it (Debian: apt install postgresql; macOS: brew install postgresql@17) or set TEST_DATABASE_URL.'
  );
}

function lookForBinaries(): string | undefined {
  const candidates: string[] = [];
  if (onPath('pg_config')) candidates.push(execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim());
  const postgres = onPath('postgres');
  if (postgres) candidates.push(dirname(postgres));
  try {
    const versions = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a));
    candidates.push(...versions.map((version) => `/usr/lib/postgresql/${version}/bin`));
  } catch {
    // Not Debian's layout: the other places have been looked at.
  }
  return candidates.find((folder) => runs(join(folder, 'initdb')) && runs(join(folder, 'postgres')));
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody` where no such user exists. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const user of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', user], { encoding: 'utf8' });
    const gid = spawnSync('id', ['-g', user], { encoding: 'utf8' });
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user `postgres` nor `nobody` to run it as.');
}

function start(binaries: string, options: PostgresOptions): { folder: string; server: ChildProcess } {
  const who = unprivileged();
  // The system's temporary folder, since the path of a unix socket may not be long.
  const folder = mkdtempSync(join(tmpdir(), 'rinnalla-pg-'));
  if (who) chownSync(folder, who.uid, who.gid);
  const run = { cwd: folder, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, ...who };
  const data = join(folder, 'data');
  const made = spawnSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--no-locale', '--auth=trust', '--no-sync', '--no-instructions'],
    {
      ...run,
      encoding: 'utf8'
    }
  );
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`initdb failed: ${made.stderr}${made.error?.message ?? ''}`);
  }
  const durable = options.fsync ? 'on' : 'off';
  const settings = {
    listen_addresses: '',
    unix_socket_directories: folder,
    unix_socket_permissions: '0700',
    max_connections: '200',
    shared_buffers: '128MB',
    fsync: durable,
    synchronous_commit: durable,
    full_page_writes: durable,
    timezone: 'UTC',
    ...options.settings
  };
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // The shell waits on a pipe that closes when this process ends, however it ends: a killed test run leaves no server behind.
  const script = '"$@" 2>>"$0" & server=$!; read -r _; kill -QUIT $server 2>/dev/null; wait $server; exit 0';
  const server = spawn('/bin/sh', ['-c', script, join(folder, 'log'), join(binaries, 'postgres'), '-D', data, ...words], {
    ...run,
    // In a group of its own: who ends a whole group (a terminal, the runner of journeys) ends what uses the database before it, and the folder goes last.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore']
  });
  return { folder, server };
}

async function untilReady(url: string, server: ChildProcess, folder: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) break;
    try {
      await once(url, 'select 1');
      return;
    } catch {
      await sleep(50);
    }
  }
  throw new Error(`PostgreSQL did not come up:\n${readFileSync(join(folder, 'log'), 'utf8')}`);
}

async function end(server: ChildProcess, folder: string): Promise<void> {
  const ended = server.exitCode === null && server.signalCode === null ? new Promise((resolve) => server.once('exit', resolve)) : undefined;
  server.stdin?.end();
  await ended;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Runs one statement on a connection of its own and gives the first value of the first row. */
async function once(url: string, statement: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: statement, rowMode: 'array' });
    return String(rows?.[0]?.[0] ?? '');
  } finally {
    await client.end();
  }
}

function at(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

function as(url: string, user: string, password: string): string {
  const other = new URL(url);
  other.username = user;
  other.password = password;
  return other.href;
}
