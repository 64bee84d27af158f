import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { onBothDatabases } from '../../ground.ts';
import { constraintFindings, everyBreach, unbroken, writableColumns } from './constraints.ts';
import { everythingOf } from './everything.ts';

onBothDatabases('constraints', (ground) => {
  /** A row in every table, made once: nothing that is tried stays. */
  let made: Promise<unknown> | undefined;
  const everything = () =>
    (made ??= everythingOf(ground(), `koulu-${newRandomId().slice(0, 8)}`).then(() =>
      ground().admin.query("insert into address_limits (bucket, window_start) values ('\\x00', now())")
    ));

  test('each constraint refuses a row that breaks it, and nothing else does', async () => {
    await everything();
    const { admin } = ground();
    expect(await constraintFindings(admin)).toEqual([]);
    const tried = await everyBreach(admin);
    process.stdout.write(
      `Constraints on ${ground().kind}: ${new Set(tried.map(({ table, name }) => `${table}: ${name}`)).size} refused ${tried.length} rows\n`
    );
  });

  test('every constraint of the catalogue is tried, in every table', async () => {
    expect(await unbroken(ground().admin)).toEqual([]);
    expect((await writableColumns(ground().admin)).size).toBeGreaterThan(30);
  });

  test('planted: a constraint that is gone, and one that nobody tries, are found', async () => {
    await everything();
    const { admin } = ground();
    await admin.query('alter table claims drop constraint claims_core_free');
    await admin.query('alter table feedback add constraint planted check (topic is not null)');
    expect(await unbroken(admin)).toEqual(['feedback: planted']);
    expect(await constraintFindings(admin)).toEqual([expect.stringContaining('claims: claims_core_free let through')]);
    await admin.query('alter table feedback drop constraint planted');
    await admin.query(
      "alter table claims add constraint claims_core_free exclude using gist (organisation_id with =, resource_id with =, period with &&) where (kind = 'core')"
    );
  });
});
