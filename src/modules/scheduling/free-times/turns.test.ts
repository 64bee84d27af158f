import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOUR } from '#platform/time/date.ts';
import type { HostSupply } from './offer.ts';
import { freeTime, restOfWeek, whoseTurn, type Candidate } from './turns.ts';

/** A run of turns: at each the hosts who are free, with their free time; balances are kept as the database keeps them. */
function run(turns: readonly (readonly Omit<Candidate, 'balance'>[])[]): { taken: Map<string, number>; balance: Map<string, number> } {
  const balance = new Map<string, number>();
  const taken = new Map<string, number>();
  for (const free of turns) {
    const { host, parts } = whoseTurn(free.map((one) => ({ ...one, balance: balance.get(one.host) ?? 0 })));
    for (const part of parts) balance.set(part.host, part.balance + part.share - (part.host === host ? 1 : 0));
    taken.set(host, (taken.get(host) ?? 0) + 1);
  }
  return { taken, balance };
}

const hosts = ['a', 'b', 'c', 'd', 'e'];
const some = fc.uniqueArray(fc.constantFrom(...hosts), { minLength: 1 });
const hours = fc.integer({ min: 1, max: 40 }).map((count) => count * HOUR);

test('of those with the same free time nobody takes two turns more than another, over any run', () => {
  fc.assert(
    fc.property(some, hours, fc.integer({ min: 1, max: 200 }), (names, free, count) => {
      const { taken } = run(Array.from({ length: count }, () => names.map((host) => ({ host, free }))));
      const counts = names.map((host) => taken.get(host) ?? 0);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    })
  );
});

test('turns follow the free time: nobody is a whole turn away from the part that was theirs', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...hosts), hours, { minKeys: 2 }), fc.integer({ min: 1, max: 300 }), (free, count) => {
      const names = Object.keys(free);
      const all = names.reduce((sum, host) => sum + (free[host] ?? 0), 0);
      const { taken } = run(Array.from({ length: count }, () => names.map((host) => ({ host, free: free[host] ?? 0 }))));
      for (const host of names) expect(Math.abs((taken.get(host) ?? 0) - (count * (free[host] ?? 0)) / all)).toBeLessThan(names.length - 1);
    })
  );
});

test('who was away takes up where they left: none of what went by meanwhile is theirs to make up for', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 60 }),
      (before, away, after) => {
        const all = hosts.map((host) => ({ host, free: 10 * HOUR }));
        const without = all.filter(({ host }) => host !== 'a');
        const times = (count: number, free: typeof all) => Array.from({ length: count }, () => free);
        const first = run(times(before, all)).taken.get('a') ?? 0;
        const { taken } = run([...times(before, all), ...times(away, without), ...times(after, all)]);
        const since = (taken.get('a') ?? 0) - first;
        // A fifth of the turns since, give or take what any run has.
        expect(Math.abs(since - after / 5)).toBeLessThan(2);
      }
    )
  );
});

test('nobody has more come together than a turn for each, whoever is free when, and the turn goes to whom most has come together for', () => {
  const turns = fc.array(
    fc.uniqueArray(fc.record({ host: fc.constantFrom(...hosts), free: hours }), { selector: ({ host }) => host, minLength: 1 }),
    {
      maxLength: 120
    }
  );
  fc.assert(
    fc.property(turns, (all) => {
      const { balance } = run(all);
      expect(Math.abs([...balance.values()].reduce((sum, one) => sum + one, 0))).toBeLessThan(1e-6);
      for (const one of balance.values()) expect(Math.abs(one)).toBeLessThan(hosts.length);
    })
  );
});

test('the same turn is the same host’s whatever the order in which they are looked at, and equals are told apart by free time, then by id', () => {
  const candidates: Candidate[] = [
    { host: 'c', free: 4 * HOUR, balance: 0 },
    { host: 'b', free: 4 * HOUR, balance: 0 },
    { host: 'd', free: 2 * HOUR, balance: 0 }
  ];
  expect(whoseTurn(candidates).host).toBe('b');
  expect(whoseTurn(candidates.toReversed()).host).toBe('b');
  expect(
    whoseTurn([
      { host: 'z', free: 0, balance: 0 },
      { host: 'y', free: 0, balance: 0 }
    ]).host
  ).toBe('y');
  expect(whoseTurn(candidates).parts.map(({ host, share }) => [host, share])).toEqual([
    ['c', 0.4],
    ['b', 0.4],
    ['d', 0.2]
  ]);
});

const zone = 'Europe/Helsinki';
const campus = '00000000-0000-4000-8000-000000000004';
const host = (busy: HostSupply['busy']): HostSupply => ({
  hostId: 'a',
  rows: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, date: null, from: 9 * 60, to: 12 * 60, campusId: campus, modalities: ['campus'] })),
  cuts: { breaks: [], shut: [] },
  zones: new Map([[campus, zone]]),
  busy,
  held: [],
  canMeet: { campus: true, phone: true, video: true },
  unverified: null
});

test('free time is what is open in the rest of the week and not taken, each moment once', () => {
  const tuesday = Date.parse('2026-11-24T08:00:00+02:00');
  const week = restOfWeek(Date.parse('2026-11-26T10:00:00+02:00'), zone, tuesday);
  expect([new Date(week.start).toISOString(), new Date(week.end).toISOString()]).toEqual([
    '2026-11-24T06:00:00.000Z',
    '2026-11-29T22:00:00.000Z'
  ]);
  expect(freeTime(host([]), week)).toBe(12 * HOUR);
  const taken = (from: string, to: string) => ({
    start: Date.parse(`${from}+02:00`),
    end: Date.parse(`${to}+02:00`),
    before: 0,
    after: HOUR
  });
  expect(
    freeTime(host([taken('2026-11-26T08:00:00', '2026-11-26T10:00:00'), taken('2026-11-26T09:30:00', '2026-11-26T10:30:00')]), week)
  ).toBe(10.5 * HOUR);
  const next = restOfWeek(Date.parse('2026-12-01T10:00:00+02:00'), zone, tuesday);
  expect(freeTime(host([]), next)).toBe(15 * HOUR);
});
