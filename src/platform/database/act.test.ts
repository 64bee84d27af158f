import { expect, test } from 'vitest';
import { sql } from 'kysely';
import { onBothDatabases } from '../../../tests/ground.ts';
import { ActHasEnded, type Db } from './connection.ts';
import type { Settle } from './database.ts';
import { prepared, type The } from './prepared.ts';

const nobody = { organisation: null, person: null };
const insertName = prepared(
  (_, the: The<{ bucket: Buffer }>) => sql<{ count: number }>`
    insert into address_limits (bucket, window_start) values (${the('bucket')}, 'epoch') returning count`
);
const holds = prepared((_, the: The<{ fact: boolean }>) => sql`select must_hold(${the('fact')}, 'a_rule')`);
const read = prepared(
  (_, the: The<{ bucket: Buffer }>) =>
    sql<{ found: number }>`select count(*)::int as found from address_limits where bucket = ${the('bucket')}`
);

const readInstant = prepared(
  (_, the: The<{ instant: Date }>) => sql<{ at: Date; ms: number }>`
    select ${the('instant')}::timestamptz as at, (extract(epoch from ${the('instant')}::timestamptz) * 1000)::float8 as ms`
);

onBothDatabases('an act', (ground) => {
  const act = <T>(run: (db: Db, settle: Settle) => Promise<T>) => ground().system.database.act<T>(nobody, run);
  const found = async (bucket: Buffer) => (await act((db) => read(db, { bucket })))[0]?.found;

  test('what is settled is done with the commit, also when Kysely sends it some promises later', async () => {
    const [one, two] = [Buffer.from('settled'), Buffer.from('settled later')];
    await act(async (db, settle) => {
      settle(insertName(db, { bucket: one }));
      settle(
        db
          .insertInto('address_limits')
          .values({ bucket: two, window_start: new Date(0) })
          .execute()
      );
    });
    expect([await found(one), await found(two)]).toEqual([1, 1]);
  });

  test('when one of what is settled fails, nothing is done, and the act fails by its name', async () => {
    const bucket = Buffer.from('undone');
    const failing = act(async (db, settle) => {
      settle(insertName(db, { bucket }));
      settle(holds(db, { fact: false }));
      settle(insertName(db, { bucket: Buffer.from('behind') }));
    });
    await expect(failing).rejects.toMatchObject({ constraint: 'a_rule' });
    expect([await found(bucket), await found(Buffer.from('behind'))]).toEqual([0, 0]);
  });

  test('a query that comes after its act has ended is refused, not run outside it', async () => {
    let late: Db | undefined;
    await act(async (db) => {
      late = db;
      await holds(db, { fact: true });
    });
    if (!late) throw new Error('the act has not run');
    await expect(holds(late, { fact: true })).rejects.toThrow(ActHasEnded);
  });

  test.each(['UTC', 'Europe/Helsinki', 'Asia/Kolkata'])('instants come back as they went, with process and session in %s', async (zone) => {
    // Around both changes of the clocks in Finland, twice the same wall time among them, and at the beginning of all.
    const instants = [
      '1970-01-01T00:00:00Z',
      '2026-03-29T00:59:59.999Z',
      '2026-03-29T01:00:00Z',
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z'
    ];
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      const rows = await act(async (db) => {
        await sql`select set_config('TimeZone', ${zone}, true)`.execute(db);
        return Promise.all(instants.map((instant) => readInstant(db, { instant: new Date(instant) })));
      });
      const read = rows.map(([row]) => [row?.at.getTime(), row?.ms]);
      expect(read).toEqual(instants.map((instant) => [Date.parse(instant), Date.parse(instant)]));
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  test('the same statement takes other values each time, and one of two at once does not get the other’s', async () => {
    const [one, two] = [Buffer.from('first'), Buffer.from('second')];
    const both = await act(async (db) => {
      await insertName(db, { bucket: one });
      return Promise.all([read(db, { bucket: one }), read(db, { bucket: two })]);
    });
    expect(both.map(([row]) => row?.found)).toEqual([1, 0]);
  });
});
