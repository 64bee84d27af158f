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

test('the first times anywhere are those of the whole list that begin first', () => {
  let found = 0;
  fc.assert(
    fc.property(
      today,
      fc.array(host, { minLength: 1, maxLength: 6 }),
      terms,
      (date, hosts, { length, step, before, after, notice, horizon, dayCount }) => {
        const now = wallToInstant(date, 8 * 60, 'Europe/Helsinki');
        const service: Terms = {
          length: length * 15 * MINUTE,
          step: step * 10 * MINUTE,
          before: before * 10 * MINUTE,
          after: after * 10 * MINUTE,
          notice: notice * HOUR,
          horizon: horizon * DAY,
          modalities: ['campus', 'phone'],
          limits: { dayCount, dayTime: null, weekCount: null, weekTime: null }
        };
        const supplies = hosts.map((one, place): HostSupply => {
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
        });
        const window = { start: now + 30 * MINUTE, end: now + horizon * DAY };
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
      }
    ),
    { numRuns: 500 }
  );
  expect(found).toBeGreaterThan(250);
}, 120_000);
