import { createHash } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startEmbedded } from '#platform/database/embedded.ts';
import { migrate, type OwnerTarget } from '#platform/database/migrate.ts';
import { createDatabaseAt } from '../../tests/servers/postgres.ts';
import { ownerClient } from '#platform/database/as-owner.ts';
import { makeExampleSchool } from './school.ts';

const now = Date.UTC(2026, 10, 25, 10);

/** A migrated database as its owner sees it, who on a server is no superuser. */
interface Owned {
  readonly owner: OwnerTarget;
  close(): Promise<void>;
}

async function embedded(): Promise<Owned> {
  const running = await startEmbedded(null);
  return { owner: { socketFolder: running.socketFolder }, close: () => running.close() };
}

async function server(): Promise<Owned> {
  const { ownerUrl } = await createDatabaseAt(inject('postgres'), 'example');
  return { owner: { url: ownerUrl }, close: async () => {} };
}

describe.each([
  ['embedded', embedded],
  ['PostgreSQL', server]
])('on %s', (name, start) => {
  let owned: Owned;
  let client: pg.Client;

  beforeAll(async () => {
    owned = await start();
    await migrate(owned.owner);
    client = ownerClient(owned.owner);
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await owned.close();
  });

  /** Makes the school in a transaction, looks at it, and takes it back. */
  async function withSchool<T>(at: number, look: () => Promise<T>): Promise<T> {
    await client.query('begin');
    try {
      await makeExampleSchool(client, at);
      return await look();
    } finally {
      await client.query('rollback');
    }
  }

  /** The name, the number of rows and a hash of the content of every table that holds something. */
  async function contents(): Promise<{ table: string; rows: number; hash: string }[]> {
    const { rows: tables } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migrations' order by relname"
    );
    const found: { table: string; rows: number; hash: string }[] = [];
    for (const { name } of tables) {
      const text = `select t::text as row from ${client.escapeIdentifier(name)} t order by 1`;
      const { rows } = await client.query<{ row: string }>(text);
      if (rows.length === 0) continue;
      const hash = createHash('sha256')
        .update(rows.map(({ row }) => row).join('\n'))
        .digest('hex');
      found.push({ table: name, rows: rows.length, hash });
    }
    return found;
  }

  test('the school keeps every rule of the database', async () => {
    const found = await withSchool(now, async () => {
      // The rules that wait for the end of a transaction are asked now.
      await client.query('set constraints all immediate');
      return contents();
    });
    expect(Object.fromEntries(found.map(({ table, rows }) => [table, rows]))).toMatchObject({
      organisations: 1,
      organisation_settings: 1,
      campuses: 4,
      teaching_groups: 24,
      persons: 520,
      group_memberships: 480,
      hosts: 3,
      services: 3,
      service_texts: 12
    });
  });

  test('the same day gives the same bytes in every table, at whichever hour', async () => {
    const first = await withSchool(now, contents);
    const later = await withSchool(now + 6 * 3_600_000, contents);
    expect(later).toEqual(first);
  });
});
