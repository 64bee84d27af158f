import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { SecondConnection } from '#platform/database/database.ts';
import { newRandomId } from '#platform/ids.ts';
import { listTimes } from '#modules/scheduling/server/index.ts';
import { withRights } from '#platform/use-case/index.ts';
import * as v from 'valibot';
import { onBothDatabases } from '../../ground.ts';
import { aSide } from '../world.ts';

const nobody = { organisation: null, person: null };

onBothDatabases('inside a transaction', (ground) => {
  test('a second act and a statement of the queue are refused at once, and what was written is undone', async () => {
    const { database } = ground().system;
    const side = await aSide(ground(), `koulu-${newRandomId().slice(0, 8)}`);
    const as = { organisation: side.organisation, person: null };
    for (const second of [() => database.act(nobody, async () => null), () => database.statement('select 1')]) {
      const act = database.act(as, async (db) => {
        await sql`update persons set given_name = 'Toinen'`.execute(db);
        await second();
      });
      await expect(act).rejects.toThrow(SecondConnection);
    }
    const { rows } = await ground().admin.query("select 1 from persons where given_name = 'Toinen'");
    expect(rows).toEqual([]);
    // The connection is fit for the next one.
    expect(await database.act(as, async () => 'fine')).toBe('fine');
  });

  test('so is a use case called from within another, also some awaits later', async () => {
    const side = await aSide(ground(), `koulu-${newRandomId().slice(0, 8)}`);
    const { query } = withRights({ 'planted.nested': { visitor: 'organisation' } });
    const nested = query({
      action: 'planted.nested',
      input: v.object({}),
      async run() {
        await new Promise((resolve) => setTimeout(resolve, 5));
        return (await listTimes(side.call('visitor'), {})).ok;
      }
    });
    await expect(nested(side.call('visitor'), {})).rejects.toThrow(SecondConnection);
  });

  test('two acts side by side are no second connection of each other', async () => {
    const { database } = ground().system;
    const ran = await Promise.all(
      ['a', 'b', 'c'].map((name) => database.act(nobody, async (db) => (await sql`select 1`.execute(db)) && name))
    );
    expect(ran).toEqual(['a', 'b', 'c']);
  });
});
