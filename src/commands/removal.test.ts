import { expect, test } from 'vitest';
import { onBothDatabases } from '../../tests/ground.ts';
import { aSchool } from '../../tests/school.ts';
import { removeExample } from './removal.ts';

onBothDatabases('removing the example', (ground) => {
  /** How many rows of a school each table holds that holds any. */
  async function countsOf(organisation: string): Promise<Record<string, number>> {
    const { admin } = ground();
    const { rows } = await admin.query<{ name: string; count: number }>(
      `select c.relname as name,
        (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I where organisation_id = %L', c.relname, $1::text), false, true, '')))[1]::text::int as count
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
      [organisation]
    );
    return Object.fromEntries(rows.flatMap(({ name, count }) => (count > 0 ? [[name, count]] : [])));
  }

  test('takes all of the example, and nothing of a real school', async () => {
    const [example, real] = [await aSchool(ground()), await aSchool(ground())];
    await ground().admin.query('update organisations set is_example = (id = $1)', [example.organisation]);
    const before = await countsOf(real.organisation);
    expect(Object.keys(before).length).toBeGreaterThan(10);
    expect(await countsOf(example.organisation)).toEqual(before);
    expect(await removeExample(ground().ownerTarget)).toBe(1);
    expect(await countsOf(example.organisation)).toEqual({});
    expect(await countsOf(real.organisation)).toEqual(before);
    expect(await removeExample(ground().ownerTarget)).toBe(0);
  });
});
