import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { everyJob } from '../../src/application.ts';
import { Database, type Target } from '#platform/database/database.ts';
import { startEmbedded } from '#platform/database/embedded.ts';
import { migrate } from '#platform/database/migrate.ts';
import { createQueue } from '#platform/jobs/queue.ts';
import { createLog } from '#platform/log.ts';
import { startPostgres, type DatabaseUrls, type PostgresServer } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's PostgreSQL: `createDatabaseAt(inject('postgres'), name)` makes a database on it. */
    postgres: DatabaseUrls & { readonly adminUrl: string; readonly version: string };
    /** Name of a migrated, empty database with its queues on it, to be copied. */
    serverTemplate: string;
    /** Folder of a migrated, empty embedded database with its queues, to be copied. */
    embeddedTemplate: string;
    /** Names of its tables, in the order of the alphabet; the list of migrations is none. */
    tables: string[];
  }
}

const serverTemplate = 'rinnalla_template';
let server: PostgresServer | undefined;
let folder: string | undefined;

/** Starts one PostgreSQL for the whole run and migrates one database of each kind, side by side; without them the run fails. */
export async function setup(project: TestProject): Promise<void> {
  const [{ ownerUrl, appUrl, adminUrl, version, template }, embedded] = await Promise.all([onServer(), inFolder()]);
  project.provide('postgres', { ownerUrl, appUrl, adminUrl, version });
  project.provide('serverTemplate', decodeURIComponent(template.replace(/^.*\/([^/?]*).*$/, '$1')));
  project.provide('embeddedTemplate', embedded);
  project.provide('tables', await tablesAt(template));
}

async function onServer() {
  server = await startPostgres();
  const { ownerUrl, appUrl, adminUrl, version } = server;
  const template = await server.createDatabase(serverTemplate);
  await migrate({ url: template.ownerUrl }, { login: decodeURIComponent(new URL(appUrl.replace(/@[^/]*\//, '@localhost/')).username) });
  await openQueues({ url: template.appUrl, pool: 1 });
  return { ownerUrl, appUrl, adminUrl, version, template: template.ownerUrl };
}

async function inFolder(): Promise<string> {
  folder = mkdtempSync(path.join(tmpdir(), 'rinnalla-template-'));
  const embedded = await startEmbedded(folder);
  await migrate(embedded);
  await openQueues(embedded);
  await spareWrites(embedded.socketFolder);
  await embedded.close();
  return folder;
}

/** What the tests write need not outlive a power cut: the copies of this database write their log when it is full, as the tests' PostgreSQL does. */
async function spareWrites(socketFolder: string): Promise<void> {
  const owner = new pg.Client({ host: socketFolder, user: 'postgres', database: 'postgres' });
  await owner.connect();
  await owner.query('alter system set synchronous_commit = off');
  await owner.query('alter system set full_page_writes = off');
  await owner.end();
}

/** A house makes the queues that are missing: made here once, no test's house need make sixty. */
async function openQueues(target: Target): Promise<void> {
  const database = new Database(target, () => {});
  const queue = createQueue(database, everyJob, createLog('silent'));
  await queue.open();
  await queue.stop(1);
  await database.close();
}

async function tablesAt(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migrations' order by 1"
  );
  await client.end();
  return rows.map(({ name }) => name);
}

export async function teardown(): Promise<void> {
  if (folder) rmSync(folder, { recursive: true, force: true });
  await server?.stop();
}
