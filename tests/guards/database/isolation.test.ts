import { sql } from 'kysely';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import type { Db } from '#platform/database/connection.ts';
import { Database, Undo, type ActFor } from '#platform/database/database.ts';
import { newRandomId } from '#platform/ids.ts';
import { onBothDatabases } from '../../ground.ts';
import { everythingOf } from './everything.ts';
import { outsideOrganisations } from './outside.ts';

/** Of organisations. */
const tables = inject('tables').filter((table) => !(table in outsideOrganisations));
const codeOf = (error: unknown) => (error instanceof pg.DatabaseError ? error.code : String(error));

onBothDatabases('organisations', (ground) => {
  async function twoSchools() {
    const here = await everythingOf(ground(), `a-${newRandomId().slice(0, 8)}`);
    const there = await everythingOf(ground(), `b-${newRandomId().slice(0, 8)}`);
    return { here, there };
  }
  let made: ReturnType<typeof twoSchools> | undefined;
  /** Made once: nothing here leaves a change behind. */
  const setting = () => (made ??= twoSchools());
  /** What the database answers to a write of somebody's; nothing of it stays. */
  const written = (as: ActFor, write: (db: Db) => Promise<unknown>) =>
    ground()
      .system.database.act(as, async (db) => {
        const done = await write(db);
        throw new Undo(done);
      })
      .catch(codeOf);
  /** Rows by organisation, as the superuser sees them. */
  async function held(table: string, organisation: string): Promise<number> {
    const text = `select count(*)::int as n from ${pg.escapeIdentifier(table)} where organisation_id = $1`;
    return (await ground().admin.query<{ n: number }>(text, [organisation])).rows[0]?.n ?? 0;
  }
  const seenIn = (database: Database, table: string, organisation: string | null) =>
    database.act({ organisation, person: null, readOnly: true }, async (db) => {
      const { rows } = await sql<{ organisation_id: string }>`select organisation_id from ${sql.table(table)}`.execute(db);
      return rows.map((row) => row.organisation_id);
    });

  let rows = 0;
  test.each(tables)('%s: each sees its own rows, none of the other’s, and without an organisation there are none', async (table) => {
    const { here, there } = await setting();
    const { database } = ground().system;
    for (const side of [here, there]) {
      const seen = await seenIn(database, table, side.organisation);
      expect(new Set(seen)).toEqual(new Set([side.organisation]));
      expect(seen.length).toBe(await held(table, side.organisation));
      rows += seen.length;
    }
    expect(await seenIn(database, table, null)).toEqual([]);
    expect(await seenIn(database, table, newRandomId())).toEqual([]);
  });

  test('those were all tables of organisations', () => {
    expect(tables.length).toBeGreaterThan(30);
    process.stdout.write(`Isolation on ${ground().kind}: ${tables.length} tables, ${rows} rows of two organisations, 0 seen across\n`);
  });

  test('on one connection, with acts of both waiting for it in turn, nobody sees what the one before did', async () => {
    const { here, there } = await setting();
    const { target } = ground();
    const one = 'url' in target ? new Database({ ...target, pool: 1 }, () => {}) : ground().system.database;
    const turns = tables.flatMap((table) => [here.organisation, there.organisation, null].map((organisation) => ({ table, organisation })));
    const seen = await Promise.all(turns.map(({ table, organisation }) => seenIn(one, table, organisation)));
    turns.forEach(({ table, organisation }, at) =>
      expect([table, new Set(seen[at])]).toEqual([table, new Set(organisation ? [organisation] : [])])
    );
    // What failed or was refused leaves nothing on the connection either.
    await expect(one.act({ organisation: here.organisation, person: null }, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await seenIn(one, 'persons', null)).toEqual([]);
    if (one !== ground().system.database) await one.close();
  });

  test.each(tables)('%s: no row can be written into, or moved to, another organisation', async (table) => {
    const { here, there } = await setting();
    const as = { organisation: here.organisation, person: null };
    const columns = await ground().admin.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [`public.${table}`]
    );
    const names = sql.join(columns.rows.map(({ name }) => sql.ref(name)));
    const values = sql.join(
      columns.rows.map(({ name }) => (name === 'organisation_id' ? sql`${there.organisation}::uuid` : sql.ref(name)))
    );
    const insert = sql`insert into ${sql.table(table)} (${names}) select ${values} from ${sql.table(table)} limit 1`;
    const move = sql`update ${sql.table(table)} set organisation_id = ${there.organisation}`;
    for (const write of [insert, move]) expect(await written(as, (db) => write.execute(db).then(() => 'done'))).toBe('42501');
    // The other's rows are not there to be changed or removed.
    const remove = sql`delete from ${sql.table(table)} where organisation_id = ${there.organisation}`;
    const removed = await written(as, (db) => remove.execute(db).then(({ numAffectedRows }) => Number(numAffectedRows)));
    expect(removed).toBe(table === 'audit_log' ? '42501' : 0);
  });

  test('the queue’s own statements, outside any act, see no organisation’s rows', async () => {
    // Embedded, every client is one superuser: the queue's statements name its own schema, and nothing else is asked outside an act.
    if (ground().kind === 'PGlite') return expect(ground().system.database.embedded).toBe(true);
    await setting();
    for (const table of tables) {
      const text = `select count(*)::int as n from ${pg.escapeIdentifier(table)}`;
      expect([table, (await ground().system.database.statement(text)).rows[0]?.['n']]).toEqual([table, 0]);
    }
  });
});
