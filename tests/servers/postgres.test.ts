import pg from 'pg';
import { expect, test } from 'vitest';
import { startPostgres } from './postgres.ts';

async function ask(url: string, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(question);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

test('a throw-away PostgreSQL has an owner without superuser rights, an application role that owns nothing, and goes without a trace', async () => {
  const server = await startPostgres();
  const { ownerUrl, appUrl } = await server.createDatabase('a_database');
  expect(await ask(ownerUrl, 'select rolsuper or rolbypassrls as answer from pg_roles where rolname = current_user')).toBe(false);
  expect(await ask(appUrl, 'select rolsuper or rolbypassrls or rolcreaterole as answer from pg_roles where rolname = current_user')).toBe(
    false
  );
  expect(await ask(appUrl, 'select current_database() as answer')).toMatch(/^a_database/);
  await expect(ask(appUrl, 'create table public.t ()')).rejects.toThrow(/permission denied/);
  expect(Number(server.version.split('.')[0])).toBeGreaterThanOrEqual(15);
  await server.stop();
  await expect(ask(ownerUrl, 'select 1 as answer')).rejects.toThrow();
});
