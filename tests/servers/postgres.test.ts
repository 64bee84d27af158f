import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
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

test('where the whole group of who started it is told to end, as the runner of journeys does, it goes without a trace too', async () => {
  // What uses it takes its time to end.
  const program = `import { startPostgres } from './tests/servers/postgres.ts';
    const server = await startPostgres();
    process.once('SIGTERM', () => setTimeout(() => server.stop().then(() => process.exit(0)), 300));
    process.stdout.write(server.adminUrl);`;
  const starter = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit']
  });
  const ended = once(starter, 'exit');
  const said: unknown[] = await once(starter.stdout, 'data');
  // A server that was given (TEST_DATABASE_URL) has no folder here.
  const folder = decodeURIComponent(/@(%2F[^/]*)/.exec(String(said[0]))?.[1] ?? '');
  expect([folder, existsSync(folder)]).toEqual([folder, folder !== '']);
  if (starter.pid) process.kill(-starter.pid, 'SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(existsSync(folder)).toBe(false);
});
