import type { TestProject } from 'vitest/node';
import { startPostgres, type DatabaseUrls, type PostgresServer } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's PostgreSQL: `createDatabaseAt(inject('postgres'), name)` makes a database on it. */
    postgres: DatabaseUrls & { readonly adminUrl: string; readonly version: string };
  }
}

let server: PostgresServer | undefined;

/** Starts one PostgreSQL for the whole run; without one the run fails. */
export async function setup(project: TestProject): Promise<void> {
  server = await startPostgres();
  const { ownerUrl, appUrl, adminUrl, version } = server;
  project.provide('postgres', { ownerUrl, appUrl, adminUrl, version });
}

export async function teardown(): Promise<void> {
  await server?.stop();
}
