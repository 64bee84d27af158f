import { expect, inject, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { onBothDatabases } from '../../ground.ts';
import { constraintFindings, everyBreach, unbroken, type Trial } from './constraints.ts';
import { everythingOf } from './everything.ts';

onBothDatabases('constraints', (ground) => {
  async function everyTrial(): Promise<Trial[]> {
    await everythingOf(ground(), `koulu-${newRandomId().slice(0, 8)}`);
    await ground().admin.query("insert into address_limits (bucket, window_start) values ('\\x00', now())");
    return everyBreach(ground().admin);
  }
  /** A row in every table, made once: nothing that is tried stays. */
  let made: ReturnType<typeof everyTrial> | undefined;
  const trials = () => (made ??= everyTrial());

  test.each(inject('tables'))('%s: each constraint refuses a row that breaks it, and nothing else does', async (table) => {
    const own = (await trials()).filter((trial) => trial.table === table);
    expect(own.length).toBeGreaterThan(0);
    expect(await constraintFindings(ground().admin, own)).toEqual([]);
  });

  test('every constraint of the catalogue is tried, in every table', async () => {
    expect(await unbroken(ground().admin)).toEqual([]);
    const tried = await trials();
    expect(new Set(tried.map(({ table }) => table))).toEqual(new Set(inject('tables')));
    expect(inject('tables').length).toBeGreaterThan(30);
    process.stdout.write(
      `Constraints on ${ground().kind}: ${new Set(tried.map(({ table, name }) => `${table}: ${name}`)).size} refused ${tried.length} rows\n`
    );
  });

  test('planted: a constraint that is gone, and one that nobody tries, are found', async () => {
    const tried = await trials();
    const { admin } = ground();
    await admin.query('alter table claims drop constraint claims_core_free');
    await admin.query('alter table feedback add constraint planted check (topic is not null)');
    expect(await unbroken(admin)).toEqual(['feedback: planted']);
    expect(await constraintFindings(admin, tried)).toEqual([expect.stringContaining('claims: claims_core_free let through')]);
    await admin.query('alter table feedback drop constraint planted');
    await admin.query(
      "alter table claims add constraint claims_core_free exclude using gist (organisation_id with =, resource_id with =, period with &&) where (kind = 'core')"
    );
  });
});
