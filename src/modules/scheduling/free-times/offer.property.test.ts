import { expect, test } from 'vitest';
import fc from 'fast-check';
import { DAY, MINUTE, addDays, weekdayOf } from '#platform/time/date.ts';
import { wallToInstant } from '#platform/time/zone.ts';
import { rulesOf, type DecidingHours } from '../availability/host-hours.ts';
import { closingsBetween } from '../availability/school-year.ts';
import type { Limits } from './limits.ts';
import { timesOf, type HostSupply, type Terms } from './offer.ts';
import { minuteHours, minuteStarts, plainLimited } from './slots.reference.ts';

const campus = 'campus';
const zone = 'Europe/Helsinki';
/** Weeks with a change of the clocks, and two with holidays in them. */
const dates = ['2026-03-29', '2026-10-25', '2026-12-24', '2027-03-26', '2026-11-25'];

const few = (least: number, most: number) => fc.integer({ min: least, max: most });
const halves = (least: number, most: number) => few(least, most).map((n) => n * 30);

/** A host's hours around a date: an ordinary week with breaks, a schedule, days of their own, absences; and what the school has closed. */
const hoursAround = (date: string) => {
  const near = few(-3, 3).map((days) => addDays(date, days));
  const range = fc.tuple(near, few(0, 2)).map(([from, more]) => ({ from, to: addDays(from, more) }));
  const span = fc.tuple(halves(4, 36), halves(1, 12)).map(([from, lasts]) => ({ from, to: Math.min(1440, from + lasts) }));
  const place = fc.oneof(
    fc.tuple(near.map(weekdayOf), fc.constantFrom(null, 'exams')).map(([weekday, schedule]) => ({ weekday, schedule, date: null })),
    near.map((day) => ({ weekday: null, schedule: null, date: day }))
  );
  const kind = fc.constantFrom('open', 'open', 'open', 'break');
  const row = fc.tuple(kind, place, span).map(([what, where, times]) => {
    const isOpen = what === 'open';
    return {
      kind: isOpen ? ('open' as const) : ('break' as const),
      ...where,
      ...times,
      campusId: isOpen ? campus : null,
      modalities: isOpen ? (['campus'] as const) : []
    };
  });
  const absence = fc
    .tuple(range, fc.option(span, { freq: 2 }))
    .map(([days, part]) => ({ ...days, fromMinute: part?.from ?? 0, toMinute: part?.to ?? 1440 }));
  const hours: fc.Arbitrary<DecidingHours> = fc.record({
    rows: fc.array(row, { minLength: 2, maxLength: 10 }),
    dates: fc.option(range, { freq: 2 }).map((days) => (days === null ? [] : [{ schedule: 'exams', ...days }])),
    absences: fc.array(absence, { maxLength: 2 })
  });
  const closing = fc
    .tuple(range, fc.constantFrom(null, campus, 'elsewhere'), fc.boolean())
    .map(([days, campusId, closes]) => ({ kind: 'break' as const, ...days, campusId, closes }));
  return fc.record({ date: fc.constant(date), hours, closings: fc.array(closing, { maxLength: 2 }) });
};

const someLimits: fc.Arbitrary<Limits> = fc
  .record({ dayCount: few(1, 4), dayTime: halves(1, 6), weekCount: few(1, 6), weekTime: halves(2, 12) }, { requiredKeys: [] })
  .map(({ dayCount = null, dayTime, weekCount = null, weekTime }) => {
    return { dayCount, weekCount, dayTime: dayTime ? dayTime * MINUTE : null, weekTime: weekTime ? weekTime * MINUTE : null };
  });

const lengths = fc
  .record({ length: few(10, 90), step: few(10, 60), before: few(0, 20), after: few(0, 20), notice: few(0, 600) })
  .map((minutes) => ({
    length: minutes.length * MINUTE,
    step: minutes.step * MINUTE,
    before: minutes.before * MINUTE,
    after: minutes.after * MINUTE,
    notice: minutes.notice * MINUTE
  }));

test('what is offered with schedules, days of one’s own, breaks, absences, holidays, closings, buffers and limits is what the slow reference offers', () => {
  let [shown, empty] = [0, 0];
  const meetings = fc.array(fc.tuple(few(-3 * 48, 3 * 48), few(1, 3)), { maxLength: 8 });
  const world = fc.constantFrom(...dates).chain((date) => fc.tuple(hoursAround(date), someLimits, lengths, meetings));
  fc.assert(
    fc.property(world, ([{ date, hours, closings }, limits, service, taken]) => {
      const origin = wallToInstant(date, 0, zone);
      const busy = taken.map(([at, lasts]) => ({
        start: origin + at * 30 * MINUTE,
        end: origin + (at + lasts) * 30 * MINUTE,
        before: 0,
        after: 5 * MINUTE
      }));
      const [from, to] = [addDays(date, -6), addDays(date, 6)];
      const rules = rulesOf(hours, closingsBetween(closings, from, to));
      // A day that is closed on either side, so that the reference sees whole openings.
      const shut = [addDays(date, -5), addDays(date, 5)].map((day) => ({
        from: day,
        to: day,
        fromMinute: 0,
        toMinute: 1440,
        campusId: null
      }));
      const cuts = { ...rules.cuts, shut: [...rules.cuts.shut, ...shut] };
      const terms: Terms = { ...service, horizon: 28 * DAY, modalities: ['campus'], limits };
      const host: HostSupply = {
        hostId: 'host',
        rows: rules.rows,
        cuts,
        zones: new Map([[campus, zone]]),
        busy,
        held: busy,
        canMeet: { campus: true, video: false, phone: false },
        unverified: null
      };
      const window = { start: origin - 3 * DAY, end: origin + 4 * DAY };
      const found = timesOf(terms, host, window, window.start).map(({ start }) => start);
      const here = { ...cuts, shut: cuts.shut.filter(({ campusId }) => campusId !== 'elsewhere') };
      const free = minuteStarts(minuteHours(rules.rows, zone, from, to, here), busy, terms, window, window.start);
      expect(found).toEqual(plainLimited(free, busy, limits, terms.length, zone));
      if (found.length > 0) shown += 1;
      else empty += 1;
    }),
    { numRuns: 300 }
  );
  expect(shown).toBeGreaterThan(60);
  expect(empty).toBeGreaterThan(10);
}, 120_000);
