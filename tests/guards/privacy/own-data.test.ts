import pg from 'pg';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { ownFile } from '../../../src/routes/(student)/own-data/download/own-file.ts';
import { onBothDatabases } from '../../ground.ts';
import { aCall, personOf } from '../../school.ts';
import { everythingOf } from '../database/everything.ts';
import { columnsOfPersons, ownData } from './own-data.ts';
import type { Side } from '../world.ts';

const Inner = v.record(v.string(), v.unknown());
/** How much stands at a place of the file: rows of a list, or the count that it says itself. */
function countAt(file: unknown, at: string): number {
  const found = at.split('.').reduce<unknown>((inner, name) => v.parse(Inner, inner)[name], file);
  return typeof found === 'number' ? found : v.parse(v.array(v.unknown()), found).length;
}

onBothDatabases('the file of own data', (ground) => {
  let made: Promise<Side> | undefined;
  const side = () => (made ??= everythingOf(ground(), `own-${newRandomId().slice(0, 8)}`));
  const fileOf = async (person: string) =>
    ownFile(aCall(ground(), personOf((await side()).organisation, person, 'professional')), 'Koeopisto', '');

  test('every column that points to a person is told there, or is an exception with its reason', async () => {
    expect(await columnsOfPersons(ground().admin)).toEqual(Object.keys(ownData).toSorted());
  });

  test('planted: a table that comes and points to a person is found, by its key or by its name', async () => {
    const { owner, admin } = ground();
    await owner.query(
      `create table planted_diary (organisation_id uuid, id uuid, whose uuid, written_by uuid, primary key (organisation_id, id),
       foreign key (organisation_id, whose) references persons (organisation_id, id))`
    );
    const found = (await columnsOfPersons(admin)).filter((name) => !(name in ownData));
    await owner.query('drop table planted_diary');
    expect(found).toEqual(['planted_diary.whose', 'planted_diary.written_by']);
  });

  const told = Object.entries(ownData).flatMap(([column, where]) => ('at' in where ? [{ column, at: where.at }] : []));
  test.each(told)('$column: each of its rows is in the file of whom it points to, at $at', async ({ column, at }) => {
    const { organisation } = await side();
    const [table = '', name = ''] = column.split('.');
    const person =
      name === 'host_id'
        ? '(select h.person_id from hosts h where h.organisation_id = t.organisation_id and h.id = t.host_id)'
        : `t.${pg.escapeIdentifier(name)}`;
    const text = `select ${person} as person, count(*)::int as rows from ${pg.escapeIdentifier(table)} t
       where organisation_id = $1 and ${person} is not null group by 1 order by 2 desc limit 3`;
    const { rows } = await ground().admin.query<{ person: string; rows: number }>(text, [organisation]);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect([row.person, countAt(await fileOf(row.person), at)]).toEqual([row.person, row.rows]);
  });

  test('and nothing of somebody else’s: who has nothing with groups has nothing there', async () => {
    const { elsewhere } = await side();
    const { support } = await fileOf(elsewhere.person);
    const parts = Object.entries({ ...support, ...support.messages, messages: [] });
    expect(parts.filter(([, part]) => part.length > 0)).toEqual([]);
  });
});
