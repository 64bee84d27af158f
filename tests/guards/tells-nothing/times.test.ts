import { randomInt, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { aPerson, inOrganisation } from '../../school.ts';
import { openInstallation, hostOf, untilQuiet, type Answer, type Installation } from '../installation.ts';
import { apartness, areApart, beyond, foundDifference } from './ranks.ts';

describe('the judge of times', () => {
  test('alike samples are not apart, shifted ones are, and the sides are each other’s opposite', () => {
    const times = fc.array(fc.double({ min: 1, max: 50, noNaN: true }), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(times, (sample) => {
        expect(apartness(sample, sample)).toBeCloseTo(0, 9);
        const shifted = sample.map((ms) => ms + 100);
        expect(apartness(shifted, sample)).toBeGreaterThan(beyond);
        expect(apartness(sample, shifted)).toBeCloseTo(-apartness(shifted, sample), 9);
      })
    );
    expect(areApart([beyond + 1, -beyond - 1])).toBe(false);
    expect(areApart([beyond + 1, beyond + 1])).toBe(true);
    expect(areApart([])).toBe(false);
  });
});

/** How many of each kind in a round. */
const each = 150;

describe('nothing tells whether somebody or something exists', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await openInstallation({ environment: { LOG_LEVEL: 'warn' } });
  });
  afterAll(() => house.close());

  interface Times {
    exists: number[];
    nowhere: number[];
  }
  const chance = () => randomInt(2 ** 32) / 2 ** 32;
  type Ask = () => Promise<Answer>;
  const timed = async (ask: Ask) => {
    const began = performance.now();
    const answer = await ask();
    return { ms: performance.now() - began, answer };
  };
  /** What of an answer somebody can see, without what is new in each: nonces, ids, the day's instant. */
  const seen = ({ status, headers, body }: Answer) =>
    JSON.stringify([status, headers['location'], headers['set-cookie']?.length, body.length > 0 ? body : ''])
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
      .replaceAll(/nonce-?[^"' ]*"?[^"' ]*/g, 'nonce')
      .replaceAll(/[\w.+-]+@example\.(?:fi|org)/g, 'address')
      .replaceAll(/~?\d{13}\.?[\w-]*/g, 'instant');

  /** Asks for both kinds in an order that chance decides, so that whatever else the machine does falls on both. */
  async function round(there: (n: number) => Ask, nowhere: (n: number) => Ask) {
    const turns = Array.from({ length: 2 * each }, (_, n) => ({ n, exists: n % 2 === 0, by: chance() })).sort((a, b) => a.by - b.by);
    const times: Times = { exists: [], nowhere: [] };
    const answers = { exists: new Set<string>(), nowhere: new Set<string>() };
    for (const { n, exists } of turns) {
      const { ms, answer } = await timed(exists ? there(n) : nowhere(n));
      times[exists ? 'exists' : 'nowhere'].push(ms);
      answers[exists ? 'exists' : 'nowhere'].add(seen(answer));
    }
    expect([...answers.exists]).toEqual([...answers.nowhere]);
    return times;
  }

  async function alike(name: string, there: (n: number) => Ask, nowhere: (n: number) => Ask, before: () => Promise<void> = async () => {}) {
    await before();
    // The first ones find the server cold.
    for (let n = 0; n < 5; n += 1) await Promise.all([there(n)(), nowhere(n)()]);
    const rounds: number[] = [];
    let last: Times = { exists: [], nowhere: [] };
    do {
      await before();
      last = await round(there, nowhere);
      rounds.push(apartness(last.exists, last.nowhere));
    } while (rounds.length < 3 && areApart(rounds));
    const found = foundDifference([...last.exists, ...last.nowhere], each, chance);
    const median = [...last.nowhere].sort((a, b) => a - b)[Math.floor(each / 2)] ?? 0;
    process.stdout.write(
      `Times: ${name}: ${rounds.map((z) => z.toFixed(2)).join(', ')} standard errors apart (apart is beyond ${beyond}, three times); ` +
        `a difference of ${found.toFixed(2)} ms of ${median.toFixed(1)} ms would be found nine times in ten\n`
    );
    expect(rounds.length === 3 && areApart(rounds)).toBe(false);
    // The control: what would be found is found.
    expect(
      apartness(
        last.nowhere.map((ms) => ms + 2 * found),
        last.nowhere
      )
    ).toBeGreaterThan(beyond);
  }

  const admin = async (side = house.here) => ({ cookie: await house.cookie(side, 'admin') });

  test('a link by e-mail is asked for an address that somebody has, or that nobody has', async () => {
    const { here, ground } = house;
    const host = hostOf(here, house);
    await inOrganisation(ground.owner, here.organisation, async () => {
      await ground.owner.query(
        'insert into organisation_settings (organisation_id, link_sign_in) values ($1, true) on conflict (organisation_id) do update set link_sign_in = true',
        [here.organisation]
      );
      for (let n = 0; n < 2 * each; n += 2) {
        const id = newRandomId();
        await aPerson(ground.owner, here.organisation, id, 'student', `N${n}`, 'Kohde');
        await ground.owner.query('update persons set email = $2 where id = $1', [id, `kohde${n}@example.fi`]);
      }
    });
    const asks =
      (address: string): Ask =>
      () =>
        house.ask(host, '/sign-in/link', { form: { email: address } });
    await alike(
      'a link asked for',
      (n) => asks(`kohde${n - (n % 2)}@example.fi`),
      (n) => asks(`kukaan${n}.${randomUUID().slice(0, 4)}@example.fi`),
      async () => {
        // The limits of an address are for another test.
        await ground.admin.query('delete from address_limits');
        await ground.admin.query('delete from limits');
        await untilQuiet(house);
      }
    );
  });

  test('an appointment of somebody’s, or none', async () => {
    const { here } = house;
    const { id } = await here.booked(here.actor('student'));
    const read =
      (one: string): Ask =>
      () =>
        house.ask(hostOf(here, house), `/appointments/${one}`);
    await alike(
      'an appointment',
      () => read(id),
      () => read(newRandomId())
    );
  });

  test('a person of another school, or nobody', async () => {
    const { here, there } = house;
    const headers = await admin();
    const read =
      (one: string): Ask =>
      () =>
        house.ask(hostOf(here, house), `/people/${one}`, { headers });
    await alike(
      'a person of another school',
      () => read(there.student),
      () => read(newRandomId())
    );
  });
});
