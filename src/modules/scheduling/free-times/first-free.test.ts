import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '#platform/time/date.ts';
import { firstTimes } from './first-free.ts';
import { timesOf, type HostSupply, type Terms } from './offer.ts';

const zone = 'Europe/Helsinki';
const now = Date.parse('2026-11-24T08:00:00+02:00');
const campuses = ['a', 'b'];
const few = (least: number, most: number) => fc.integer({ min: least, max: most });

const row = fc.record({ weekday: few(1, 7), from: few(16, 30), lasts: few(1, 12), campusId: fc.constantFrom(...campuses) });
const host = fc.record({ rows: fc.array(row, { maxLength: 4 }), busy: fc.array(fc.tuple(few(0, 20 * 48), few(1, 6)), { maxLength: 12 }) });
const terms = fc.record({
  length: few(1, 4),
  step: few(1, 3),
  notice: few(0, 100),
  horizon: few(1, 20),
  dayCount: fc.option(few(1, 2), { freq: 2 })
});

test('the first times anywhere are those of the whole list that begin first', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(host, { minLength: 1, maxLength: 6 }), terms, (hosts, { length, step, notice, horizon, dayCount }) => {
      const service: Terms = {
        length: length * 15 * MINUTE,
        step: step * 15 * MINUTE,
        before: 0,
        after: 10 * MINUTE,
        notice: notice * HOUR,
        horizon: horizon * DAY,
        modalities: ['campus', 'phone'],
        limits: { dayCount, dayTime: null, weekCount: null, weekTime: null }
      };
      const supplies = hosts.map(({ rows, busy }, place): HostSupply => {
        const taken = busy.map(([at, lasts]) => ({
          start: now + at * 30 * MINUTE,
          end: now + (at + lasts) * 30 * MINUTE,
          before: 0,
          after: 0
        }));
        return {
          hostId: `host ${place}`,
          rows: rows.map(({ weekday, from, lasts, campusId }) => ({
            weekday,
            date: null,
            from: from * 30,
            to: from * 30 + lasts * 30,
            campusId,
            modalities: ['campus'] as const
          })),
          cuts: { breaks: [], shut: [] },
          zones: new Map(campuses.map((campus) => [campus, zone])),
          busy: taken,
          held: taken.slice(0, 3),
          canMeet: { campus: true, phone: true, video: false },
          unverified: null
        };
      });
      const window = { start: now, end: now + horizon * DAY };
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
    { numRuns: 300 }
  );
  expect(found).toBeGreaterThan(100);
});
