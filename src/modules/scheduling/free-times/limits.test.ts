import { expect, test } from 'vitest';
import fc from 'fast-check';
import { DAY, HOUR, MINUTE } from '#platform/time/date.ts';
import { wallToInstant } from '#platform/time/zone.ts';
import { passesLimit, type Limits } from './limits.ts';
import { timesOf, type HostSupply, type Terms } from './offer.ts';
import { plainLimited } from './slots.reference.ts';

const none: Limits = { dayCount: null, dayTime: null, weekCount: null, weekTime: null };
const zone = 'Europe/Helsinki';
const at = (date: string, hour: number) => wallToInstant(date, hour * 60, zone);
const meeting = (date: string, hour: number, minutes = 30) => ({ start: at(date, hour), end: at(date, hour) + minutes * MINUTE });

test('a day and a week are full by count, and by minutes when one more would not fit any more', () => {
  const held = [meeting('2026-11-23', 9), meeting('2026-11-23', 10), meeting('2026-11-25', 9)];
  const full = (limits: Partial<Limits>, date: string, length = 30) =>
    passesLimit({ ...none, ...limits }, held, length * MINUTE, zone)(at(date, 12));
  expect(full({ dayCount: 3 }, '2026-11-23')).toBe(false);
  expect(full({ dayCount: 2 }, '2026-11-23')).toBe(true);
  expect(full({ dayCount: 2 }, '2026-11-24')).toBe(false);
  expect(full({ dayTime: 90 * MINUTE }, '2026-11-23')).toBe(false);
  expect(full({ dayTime: 90 * MINUTE }, '2026-11-23', 31)).toBe(true);
  expect(full({ weekCount: 3 }, '2026-11-29')).toBe(true);
  expect(full({ weekCount: 3 }, '2026-11-30')).toBe(false);
  expect(full({ weekTime: 2 * HOUR }, '2026-11-24')).toBe(false);
  expect(full({ weekTime: 2 * HOUR }, '2026-11-24', 31)).toBe(true);
});

test('limits are those of a slow, obvious reference, over changes of the clocks and of the year', () => {
  let refused = 0;
  const maybe = (most: number) => fc.option(fc.integer({ min: 1, max: most }), { freq: 2 });
  const limits = fc
    .record({ dayCount: maybe(4), dayTime: maybe(8), weekCount: maybe(9), weekTime: maybe(16) })
    .map(({ dayTime, weekTime, ...counts }): Limits => ({
      ...counts,
      dayTime: dayTime === null ? null : dayTime * 30 * MINUTE,
      weekTime: weekTime === null ? null : weekTime * 30 * MINUTE
    }));
  const world = fc.constantFrom('2026-03-29', '2026-10-25', '2026-12-31', '2027-01-01').chain((date) => {
    const origin = wallToInstant(date, 0, zone);
    const instant = fc.integer({ min: -10 * 48, max: 10 * 48 }).map((halves) => origin + halves * 30 * MINUTE);
    const one = fc.tuple(instant, fc.integer({ min: 1, max: 4 })).map(([start, halves]) => ({ start, end: start + halves * 30 * MINUTE }));
    return fc.record({
      limits,
      starts: fc.uniqueArray(instant, { maxLength: 20 }),
      held: fc.array(one, { maxLength: 20 }),
      length: fc.integer({ min: 1, max: 120 })
    });
  });
  fc.assert(
    fc.property(world, ({ limits: asked, starts, held, length }) => {
      const passes = passesLimit(asked, held, length * MINUTE, zone);
      const shown = starts.filter((start) => !passes(start));
      expect(shown).toEqual(plainLimited(starts, held, asked, length * MINUTE, zone));
      refused += starts.length - shown.length;
    }),
    { numRuns: 500 }
  );
  expect(refused).toBeGreaterThan(500);
});

test('times are offered only while the limits of the service leave room, at every campus of the host alike', () => {
  const terms: Terms = {
    length: 30 * MINUTE,
    step: 30 * MINUTE,
    before: 0,
    after: 0,
    notice: 0,
    modalities: ['campus'],
    horizon: 28 * DAY,
    limits: { ...none, dayCount: 2 }
  };
  const row = (campusId: string, from: number) => ({
    weekday: 3,
    date: null,
    from: from * 60,
    to: (from + 1) * 60,
    campusId,
    modalities: ['campus'] as const
  });
  const host: HostSupply = {
    hostId: 'sari',
    rows: [row('jarvenpaa', 9), row('lapua', 12)],
    cuts: { breaks: [], shut: [] },
    zones: new Map([
      ['jarvenpaa', zone],
      ['lapua', zone]
    ]),
    busy: [],
    held: [meeting('2026-11-25', 7)],
    canMeet: { campus: true, video: true, phone: true },
    unverified: null
  };
  const window = { start: at('2026-11-23', 0), end: at('2026-12-04', 0) };
  const dates = (supply: HostSupply) =>
    timesOf(terms, supply, window, window.start).map(({ start }) => new Date(start).toISOString().slice(0, 10));
  expect(dates(host)).toHaveLength(8);
  expect(dates({ ...host, held: [...host.held, meeting('2026-11-25', 8)] })).toEqual(Array.from({ length: 4 }, () => '2026-12-02'));
});
