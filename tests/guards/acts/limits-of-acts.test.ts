import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { findByWords } from '#modules/scheduling/server/index.ts';
import { Database } from '#platform/database/database.ts';
import { newRandomId } from '#platform/ids.ts';
import { createLog } from '#platform/log.ts';
import type { everyUseCase } from '#platform/use-case/index.ts';
import { onBothDatabases, type Ground } from '../../ground.ts';
import { aCall, aSchool, visitorOf } from '../../school.ts';
import { builders } from '../inputs/every.ts';
import { limits } from '../inputs/limits.ts';
import { sweptActs } from '../sweep.ts';
import { aSide, everyAct, everyRole } from '../world.ts';

const acts = await everyAct();
const limited = [...acts.values()].filter((act) => act.limits.length > 0);

const byOf = ({ by }: { by: unknown }) => (typeof by === 'string' ? by : 'input');
const asDecided = (of: readonly Pick<(typeof limited)[number]['limits'][number], 'name' | 'by' | 'max' | 'minutes'>[]) =>
  Object.fromEntries(of.map((limit) => [limit.name, { by: byOf(limit), max: limit.max, minutes: limit.minutes }]));

test('every act has the limits that were decided', () => {
  expect(Object.fromEntries(limited.map((act) => [act.action, asDecided(act.limits)]))).toEqual(limits);
});

const table = (by: string) => (by === 'address' ? 'address_limits' : 'limits');

/** What is counted in one of the two tables: bucket → tries. */
async function counted({ admin }: Ground, by: string, organisation: string): Promise<Map<string, number>> {
  const text = {
    address_limits: 'select bucket, count from address_limits where $1::uuid is not null',
    limits: 'select bucket, count from limits where organisation_id = $1'
  }[table(by)];
  const { rows } = await admin.query<{ bucket: Buffer; count: number }>(text, [organisation]);
  return new Map(rows.map(({ bucket, count }) => [bucket.toString('hex'), count]));
}

onBothDatabases('limits', (ground) => {
  const cases = limited.flatMap((act) => act.limits.map((limit) => ({ action: act.action, limit, name: limit.name })));

  test.each(cases)('$action: so many tries by $name and no more, until its time is over', async ({ action, limit }) => {
    const side = await aSide(ground(), `koulu-${newRandomId().slice(0, 8)}`);
    const builder = builders[action];
    const [act] = sweptActs(only(action));
    const by = byOf(limit);
    const role = everyRole.find((one) => builder?.may[one] && (by !== 'account' || side.actor(one).person !== null));
    if (!builder || !act || !role) throw new Error(`nobody to try ${action} as`);
    const { input, changes } = await builder.own(side, role);
    const address = randomBytes(16);
    const once = async (more: { now?: number; address?: Buffer } = {}) => {
      const outcome = await act.call(side.call(role, { ...changes, address, ...more }, builder.may[role]), input);
      return outcome.ok ? null : outcome.refusal;
    };
    const before = await counted(ground(), by, side.organisation);
    expect((await once())?.code).not.toBe('too_many_tries');
    const tried = [...(await counted(ground(), by, side.organisation))].filter(([bucket, count]) => count !== before.get(bucket));
    expect([action, limit.name, tried.length]).toEqual([action, limit.name, 1]);
    const set = async (count: number) => {
      const text = {
        address_limits: 'update address_limits set count = $2 where bucket = $1 and $3::uuid is not null',
        limits: 'update limits set count = $2 where bucket = $1 and organisation_id = $3'
      }[table(by)];
      await ground().admin.query(text, [Buffer.from(tried[0]?.[0] ?? '', 'hex'), count, side.organisation]);
    };
    await set(limit.max - 1);
    expect((await once())?.code).not.toBe('too_many_tries');
    const refused = await once();
    expect(refused?.code).toBe('too_many_tries');
    expect(refused?.retryAfter).toBeGreaterThan(0);
    expect(refused?.retryAfter).toBeLessThanOrEqual(limit.minutes * 60);
    const now = changes?.now ?? ground().system.clock();
    expect((await once({ now: now + limit.minutes * 60_000 }))?.code).not.toBe('too_many_tries');
    if (by === 'address') expect((await once({ address: randomBytes(16) }))?.code).not.toBe('too_many_tries');
  });

  test('the limit counts over all processes, and holds a guesser with many addresses to one booking found in centuries', async () => {
    const { target, system, kind } = ground();
    // The embedded database serves one process.
    if (kind === 'PGlite') return;
    const processes = [0, 1].map(() => ({ ...system, database: new Database(target, () => {}), log: createLog('silent') }));
    const { organisation } = await aSchool(ground());
    const now = Math.floor(Date.now() / 600_000) * 600_000;
    let answered = 0;
    for (let batch = 0; batch < 35; batch++) {
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, place) => {
          const each = processes[place % 2] ?? processes[0];
          if (!each) throw new Error('no process');
          const call = aCall({ system: each }, visitorOf(organisation), { now, address: Buffer.from(`address ${batch} ${place}`) });
          return findByWords(call, { words: 'koivu lampi kettu aalto' });
        })
      );
      answered += outcomes.filter((outcome) => outcome.ok || outcome.refusal.code !== 'too_many_tries').length;
    }
    await Promise.all(processes.map(({ database }) => database.close()));
    expect(answered).toBe(600);
    // 44 bits, 600 tries in ten minutes, 300 bookings ahead at a time: years until even odds of one hit.
    const perYear = 600 * 6 * 24 * 365;
    const years = (2 ** 44 * Math.LN2) / (perYear * 300);
    expect(years).toBeGreaterThan(1000);
    process.stdout.write(
      `Guessing: 700 tries from 700 addresses by two processes, ${answered} let through; even odds after ${Math.round(years)} years at 300 bookings\n`
    );
  });
});

const only = (action: string): typeof everyUseCase => new Map([...acts].filter(([name]) => name === action));
