import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { createLog } from '#platform/log.ts';
import { onBothDatabases } from '../../../tests/ground.ts';
import { createQueue, type Job } from './queue.ts';

onBothDatabases('the queue', (ground) => {
  test('what an act says without waiting reaches everybody who hears it, and nobody when the act fails', async () => {
    const { database } = ground().system;
    const organisation = newRandomId();
    const job = (name: string): Job => ({ name, hears: ['thing.said'], run: async () => {} });
    const queue = createQueue(database, ['hear-first', 'hear-second', 'hear-third'].map(job), createLog('silent'));
    await queue.open();
    const say = (id: string, fails: boolean) =>
      database.act({ organisation, person: null }, async (db, settle) => {
        settle(queue.say(db, organisation, 'thing.said', { id }));
        if (fails) throw new Error('the act failed');
      });
    await say('one', false);
    await expect(say('two', true)).rejects.toThrow('the act failed');
    const { rows } = await ground().admin.query<{ name: string; id: string }>(
      "select name, data ->> 'id' as id from pgboss.job where name like 'hear-%' order by name"
    );
    expect(rows).toEqual(['hear-first', 'hear-second', 'hear-third'].map((name) => ({ name, id: 'one' })));
    await queue.stop(1);
  });
});
