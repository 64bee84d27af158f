import { expect, test } from 'vitest';
import type { Db } from '#platform/database/connection.ts';
import { newRandomId } from '#platform/ids.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { aSchool, wednesdayTen } from '../../../../../tests/school.ts';
import { busyOfService, takeClaim } from './claims.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const ten = Date.parse(wednesdayTen);

onBothDatabases('what is taken of a host', (ground) => {
  async function setting() {
    const school = await aSchool(ground());
    const act = <T>(run: (db: Db) => Promise<T>) =>
      ground().system.database.act({ organisation: school.organisation, person: null }, (db) => run(db));
    const take = async (start: number, end: number, before: number, after: number, resource = school.host) => {
      const holder = newRandomId();
      await act((db) => takeClaim(db, { organisation: school.organisation, resource, holder, start, end, before, after }));
      return holder;
    };
    const busy = (window: { start: number; end: number }, except: string[] = []) =>
      act(async (db) => (await busyOfService(db, school.service, window, except)).get(school.host)?.toSorted((a, b) => a.start - b.start));
    return { school, act, take, busy };
  }

  test('each period has its own buffers, also beside others with other ones', async () => {
    const { take, busy } = await setting();
    const first = await take(ten, ten + 30 * minute, 10 * minute, 0);
    await take(ten + hour, ten + hour + 30 * minute, 0, 20 * minute);
    // Another resource, which is none of this service.
    await take(ten, ten + hour, 5 * minute, 5 * minute, newRandomId());
    const window = { start: ten - hour, end: ten + 5 * hour };
    const second = { start: ten + hour, end: ten + hour + 30 * minute, before: 0, after: 20 * minute };
    expect(await busy(window)).toEqual([{ start: ten, end: ten + 30 * minute, before: 10 * minute, after: 0 }, second]);
    expect(await busy(window, [first])).toEqual([second]);
  });

  test('a period without buffers of its own has none', async () => {
    const { school, act, busy } = await setting();
    await act((db) =>
      db
        .insertInto('claims')
        .values({
          organisation_id: school.organisation,
          resource_id: school.host,
          holder_id: newRandomId(),
          kind: 'core',
          starts_at: new Date(ten),
          ends_at: new Date(ten + hour)
        })
        .execute()
    );
    expect(await busy({ start: ten, end: ten + hour })).toEqual([{ start: ten, end: ten + hour, before: 0, after: 0 }]);
  });

  test('a block that began a week before the window, and its buffers still earlier, comes with its buffers', async () => {
    const { take, busy } = await setting();
    await take(ten - 7 * day, ten, 4 * hour, 4 * hour);
    expect(await busy({ start: ten, end: ten + day })).toEqual([{ start: ten - 7 * day, end: ten, before: 4 * hour, after: 4 * hour }]);
  });
});
