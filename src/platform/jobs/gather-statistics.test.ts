import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/ground.ts';
import { gatherStatistics } from './gather-statistics.ts';

onBothDatabases('statistics', (ground) => {
  test('are gathered where much has changed, embedded; a server looks after itself', async () => {
    const { admin, system, kind } = ground();
    await admin.query(
      "insert into address_limits (bucket, window_start) select sha256(n::text::bytea), 'epoch' from generate_series(1, 400) as n"
    );
    // A session tells of its changes at most once a second, when it is idle.
    await admin.query('select pg_stat_force_next_flush()');
    const gathered = await gatherStatistics(system.database);
    if (kind === 'PostgreSQL') return expect(gathered).toEqual([]);
    expect(gathered).toContain('public.address_limits');
    const { rows } = await admin.query("select reltuples from pg_class where relname = 'address_limits'");
    expect(rows).toEqual([{ reltuples: 400 }]);
    await admin.query('select pg_stat_force_next_flush()');
    expect(await gatherStatistics(system.database)).not.toContain('public.address_limits');
  });
});
