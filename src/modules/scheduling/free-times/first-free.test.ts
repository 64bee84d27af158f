import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, addDays, weekdayOf } from '#platform/time/date.ts';
import { wallToInstant } from '#platform/time/zone.ts';
import { firstTimes } from './first-free.ts';
import type { HoursRow } from './hours.ts';
import { timesOf, type HostSupply, type Terms } from './offer.ts';

const zones = new Map([
  ['a', 'Europe/Helsinki'],
  ['b', 'Europe/Helsinki'],
  // Clocks change at midnight there.
  ['c', 'Atlantic/Azores']
]);
const campus = fc.constantFrom(...zones.keys());
const few = (least: number, most: number) => fc.integer({ min: least, max: most });
/** A day on which clocks change, the day before one, and an ordinary one. */
const today = fc.constantFrom('2026-03-28', '2026-10-25', '2026-11-24');

const ways = fc.constantFrom(['campus'] as const, ['campus', 'phone'] as const, ['phone'] as const);
const row = fc.record({ day: few(0, 8), isDated: fc.boolean(), from: few(0, 47), lasts: few(0, 40), campusId: campus, modalities: ways });
const busy = fc.record({ at: few(-4, 20 * 48), lasts: few(0, 16), before: few(0, 2), after: few(0, 2) });
const cut = fc.record({
  day: few(0, 8),
  days: few(0, 1),
  part: fc.option(fc.tuple(few(0, 40), few(1, 8)), { freq: 1 }),
  isBreak: fc.boolean()
});
const host = fc.record({
  rows: fc.array(row, { maxLength: 6 }),
  busy: fc.array(busy, { maxLength: 14 }),
  cuts: fc.array(cut, { maxLength: 3 }),
  booked: fc.option(fc.tuple(few(0, 6), few(1, 100)), { freq: 1 })
});
const terms = fc.record({
  length: few(1, 8),
  step: few(1, 6),
  before: few(0, 2),
  after: few(0, 2),
  notice: few(0, 100),
  horizon: few(1, 20),
  dayCount: fc.option(few(1, 2), { freq: 2 })
});

type Sampled<Kind> = Kind extends fc.Arbitrary<infer Value> ? Value : never;

function serviceOf({ length, step, before, after, notice, horizon, dayCount }: Sampled<typeof terms>): Terms {
  return {
    length: length * 15 * MINUTE,
    step: step * 10 * MINUTE,
    before: before * 10 * MINUTE,
    after: after * 10 * MINUTE,
    notice: notice * HOUR,
    horizon: horizon * DAY,
    modalities: ['campus', 'phone'],
    limits: { dayCount, dayTime: null, weekCount: null, weekTime: null }
  };
}

/** A host as the rule takes one, around a moment of a date. */
function supplyOf(one: Sampled<typeof host>, place: number, date: string, now: number): HostSupply {
  const taken = one.busy.map(({ at, lasts, ...buffers }) => ({
    start: now + at * 30 * MINUTE,
    end: now + (at + lasts) * 30 * MINUTE,
    before: buffers.before * 10 * MINUTE,
    after: buffers.after * 10 * MINUTE
  }));
  const rows = one.rows.map(({ day, isDated, from, lasts, campusId, modalities }): HoursRow => {
    const on = addDays(date, day);
    const when = isDated ? { weekday: null, date: on } : { weekday: weekdayOf(on), date: null };
    return {
      ...when,
      from: from * 30,
      to: from + lasts <= 48 ? (from + lasts) * 30 : (from + lasts - 48) * 30,
      campusId,
      modalities
    };
  });
  const [breaks, shut] = [true, false].map((isBreak) => one.cuts.filter((each) => each.isBreak === isBreak));
  return {
    hostId: `host ${place}`,
    rows,
    cuts: {
      breaks: (breaks ?? []).map(({ day, part }) => {
        const [from, lasts] = part ?? [24, 2];
        return { weekday: weekdayOf(addDays(date, day)), from: from * 30, to: Math.min(1440, (from + lasts) * 30) };
      }),
      shut: (shut ?? []).map(({ day, days, part }) => ({
        from: addDays(date, day),
        to: addDays(date, day + days),
        fromMinute: (part?.[0] ?? 0) * 30,
        toMinute: part ? Math.min(1440, (part[0] + part[1]) * 30) : 1440,
        campusId: part ? 'a' : null
      }))
    },
    zones,
    busy: taken,
    held: taken.slice(0, 3),
    canMeet: { campus: true, phone: true, video: false },
    unverified: one.booked && { booked: new Map([[addDays(date, one.booked[0]), HOUR]]), share: one.booked[1] / 100 }
  };
}

test('the first times anywhere are those of the whole list that begin first', () => {
  let found = 0;
  fc.assert(
    fc.property(today, fc.array(host, { minLength: 1, maxLength: 6 }), terms, (date, hosts, given) => {
      const now = wallToInstant(date, 8 * 60, 'Europe/Helsinki');
      const service = serviceOf(given);
      const supplies = hosts.map((one, place) => supplyOf(one, place, date, now));
      const window = { start: now + 30 * MINUTE, end: now + given.horizon * DAY };
      const all = supplies.flatMap((one) => timesOf(service, one, window, now));
      const start = Math.min(...all.map((time) => time.start));
      const key = (time: (typeof all)[number]) => `${time.hostId} ${time.campusId} ${time.start} ${time.modalities.join()}`;
      expect(firstTimes(service, supplies, window, now).map(key).sort()).toEqual(
        all
          .filter((time) => time.start === start)
          .map(key)
          .sort()
      );
      if (all.length > 0) found += 1;
    }),
    { numRuns: 500 }
  );
  expect(found).toBeGreaterThan(250);
}, 120_000);

/** On Saturday to the morning in two ways, and from then to after midnight in one: seen from Sunday, the run and its grid begin on Saturday. */
const overMidnight: [string, Sampled<typeof host>, Sampled<typeof terms>, number, number] = [
  '2026-03-28',
  {
    rows: [
      { day: 0, isDated: false, from: 12, lasts: 9, campusId: 'b', modalities: ['campus', 'phone'] },
      { day: 0, isDated: false, from: 21, lasts: 28, campusId: 'b', modalities: ['campus'] }
    ],
    busy: [],
    cuts: [],
    booked: null
  },
  { length: 1, step: 4, before: 0, after: 0, notice: 16, horizon: 1, dayCount: null },
  16,
  8
];

/** The same half hour of two campuses, which a row for one date brings in the other order. */
const atTwoCampuses: typeof overMidnight = [
  '2026-03-28',
  {
    rows: [
      { day: 0, isDated: false, from: 0, lasts: 1, campusId: 'a', modalities: ['campus'] },
      { day: 0, isDated: false, from: 0, lasts: 1, campusId: 'b', modalities: ['campus'] },
      { day: 0, isDated: true, from: 0, lasts: 1, campusId: 'b', modalities: ['campus'] }
    ],
    busy: [],
    cuts: [],
    booked: null
  },
  { length: 1, step: 1, before: 0, after: 0, notice: 0, horizon: 7, dayCount: null },
  16,
  144
];

test('what is free in a window is what is free in any longer one, cut to it', () => {
  let found = 0;
  const at = fc.integer({ min: 0, max: 8 * 24 });
  fc.assert(
    fc.property(today, host, terms, at, at, (date, one, given, from, lasts) => {
      const now = wallToInstant(date, 8 * 60, 'Europe/Helsinki');
      const service = serviceOf(given);
      const supply = supplyOf(one, 0, date, now);
      const window = { start: now + from * HOUR, end: now + (from + lasts) * HOUR };
      const cut = timesOf(service, supply, { start: now, end: now + 20 * DAY }, now).filter(
        ({ start }) => start >= window.start && start < window.end
      );
      expect(timesOf(service, supply, window, now)).toEqual(cut);
      if (cut.length > 0) found += 1;
    }),
    { numRuns: 500, examples: [overMidnight, atTwoCampuses] }
  );
  expect(found).toBeGreaterThan(50);
}, 60_000);
