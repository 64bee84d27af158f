import { expect, test } from 'vitest';
import fc from 'fast-check';
import { DAY, MINUTE, addDays, weekdayOf } from '#platform/time/date.ts';
import { dateIn, wallToInstant } from '#platform/time/zone.ts';
import { openings, type Cuts, type HoursRow } from './hours.ts';
import { minuteHours, minuteStarts, plainStarts } from './slots.reference.ts';
import { firstFree, freeStarts, isFree, type Busy, type Interval, type Lengths } from './slots.ts';

/** A zone and a date on or beside which its clocks change, and one week without any change. */
const WEEKS = [
  { zone: 'Europe/Helsinki', date: '2026-03-29' },
  { zone: 'Europe/Helsinki', date: '2026-10-25' },
  { zone: 'Australia/Lord_Howe', date: '2026-04-05' },
  { zone: 'Australia/Lord_Howe', date: '2026-10-04' },
  { zone: 'America/New_York', date: '2026-03-08' },
  { zone: 'Africa/Cairo', date: '2026-04-24' },
  { zone: 'Europe/Helsinki', date: '2026-12-02' }
] as const;

const tiny = (min: number, max: number) => fc.integer({ min, max });

/** Half hours of the small hours, in which clocks change, so that rows often meet, overlap, close and lie in a gap; seldom any minute. */
const minuteOfDay = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 12 }).map((n) => n * 30) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1439 }) }
);

/** Rows of the date, of the days beside it and of any weekday. */
function hoursRows(date: string): fc.Arbitrary<HoursRow[]> {
  const near = fc.constantFrom(0, 0, 0, -1, 1).map((days) => addDays(date, days));
  const row = fc.record({
    day: fc.oneof(
      fc.integer({ min: 1, max: 7 }).map((weekday) => ({ weekday, date: null })),
      near.map((day) => ({ weekday: weekdayOf(day), date: null })),
      near.map((day) => ({ weekday: null, date: day }))
    ),
    from: minuteOfDay,
    to: fc.oneof({ weight: 4, arbitrary: minuteOfDay }, { weight: 1, arbitrary: fc.constant(1440) }),
    valid: fc.option(fc.integer({ min: -2, max: 2 }), { freq: 4 })
  });
  const written = row.map(({ day, from, to, valid }): HoursRow => {
    const validity = valid === null ? {} : valid < 0 ? { validTo: addDays(date, valid + 1) } : { validFrom: addDays(date, valid) };
    return { ...rowOn(day, from, to), ...validity };
  });
  const mixed = fc.array(written, { minLength: 1, maxLength: 8 });
  // All on one date, up to its end of the small hours: rows that overlap in a gap are rare otherwise.
  const crowded = fc
    .array(fc.tuple(tiny(0, 10), tiny(1, 4)), { minLength: 1, maxLength: 4 })
    .map((spans) => spans.map(([from, lasts]): HoursRow => rowOn({ weekday: null, date }, from * 30, (from + lasts) * 30)));
  // Whole days and nights in a row, so that openings go far beyond the dates that are asked for.
  const long = fc
    .tuple(fc.uniqueArray(tiny(1, 7), { minLength: 2, maxLength: 6 }), fc.oneof(fc.constant(0), minuteOfDay))
    .map(([weekdays, from]) => weekdays.map((weekday) => rowOn({ weekday, date: null }, from, from === 0 ? 1440 : from - 1)))
    .chain((rows) => mixed.map((more) => [...rows, ...more.slice(0, 2)]));
  return fc.oneof({ weight: 3, arbitrary: mixed }, { weight: 1, arbitrary: crowded }, { weight: 1, arbitrary: long });
}

function rowOn(day: Pick<HoursRow, 'weekday' | 'date'>, from: number, to: number): HoursRow {
  return { ...day, from, to, campusId: 'campus', modalities: ['campus'] };
}

/** Breaks of weekdays, and dates or minutes of them on which nothing is to be had, some of them at another campus alone. */
function someCuts(date: string): fc.Arbitrary<Cuts> {
  const dates = fc.tuple(tiny(-4, 4), tiny(0, 3)).map(([from, more]) => ({ from: addDays(date, from), to: addDays(date, from + more) }));
  const minutes = fc.oneof(
    fc.constant({ fromMinute: 0, toMinute: 1440 }),
    fc.tuple(minuteOfDay, tiny(1, 6)).map(([from, halves]) => ({ fromMinute: from, toMinute: Math.min(1440, from + halves * 30) }))
  );
  const shut = fc
    .tuple(dates, minutes, fc.constantFrom(null, null, 'campus', 'elsewhere'))
    .map(([days, span, campusId]) => ({ ...days, ...span, campusId }));
  const validity = fc.option(dates, { freq: 3 }).map((days) => (days === null ? {} : { validFrom: days.from, validTo: days.to }));
  const pause = fc
    .tuple(tiny(1, 7), minuteOfDay, tiny(0, 4), validity, fc.array(dates, { maxLength: 2 }))
    .map(([weekday, from, halves, valid, except]) => ({ weekday, from, to: (from + halves * 30) % 1440, ...valid, except }));
  return fc.record({ breaks: fc.array(pause, { maxLength: 4 }), shut: fc.array(shut, { maxLength: 3 }) });
}

/** Rows of the ordinary week of which some give way to a schedule on its dates, and that schedule's own rows. */
function withSchedule(date: string): fc.Arbitrary<HoursRow[]> {
  const range = fc.tuple(tiny(-4, 4), tiny(0, 3)).map(([from, more]) => ({ from: addDays(date, from), to: addDays(date, from + more) }));
  return fc
    .tuple(hoursRows(date), hoursRows(date), range)
    .map(([ordinary, own, dates]) => [
      ...ordinary.map((row) => (row.weekday === null ? row : { ...row, except: [dates] })),
      ...own.flatMap((row) => (row.weekday === null ? [] : [{ ...row, validFrom: dates.from, validTo: dates.to }]))
    ]);
}

const lengths = (unit: number): fc.Arbitrary<Lengths> => {
  const minutes = (min: number, max: number) => fc.integer({ min: min * (MINUTE / unit), max: max * (MINUTE / unit) }).map((n) => n * unit);
  const buffer = fc.oneof(fc.constant(0), minutes(0, 70));
  return fc.record({
    length: minutes(1, 180),
    step: minutes(1, 90),
    before: buffer,
    after: buffer,
    notice: fc.oneof(fc.constant(0), minutes(0, 2000))
  });
};

/** Up to twelve busy times over four days, over each other or not, some empty or turned round. */
const busyTimes = (unit: number, origin: number): fc.Arbitrary<Busy[]> => {
  const scale = MINUTE / unit;
  const one = fc.record({
    start: fc.integer({ min: -1440 * scale, max: 3 * 1440 * scale }),
    length: fc.oneof(fc.integer({ min: 1, max: 200 * scale }), fc.integer({ min: -10 * scale, max: 10 * scale })),
    before: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 * scale })),
    after: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 * scale }))
  });
  return fc.array(
    one.map(({ start, length, before, after }) => ({
      start: origin + start * unit,
      end: origin + (start + length) * unit,
      before: before * unit,
      after: after * unit
    })),
    { maxLength: 12 }
  );
};

const windows = (unit: number, origin: number): fc.Arbitrary<Interval> => {
  const scale = 1440 * (MINUTE / unit);
  return fc
    .tuple(fc.integer({ min: -scale, max: scale }), fc.integer({ min: -scale / 10, max: 4 * scale }))
    .map(([from, length]) => ({ start: origin + from * unit, end: origin + (from + length) * unit }));
};

/** A closed day so many days before and after bounds every opening. */
const shut = (date: string, apart: number) => [-apart, apart].map((days) => rowOn({ weekday: null, date: addDays(date, days) }, 0, 0));
const painted = (rows: HoursRow[], zone: string, date: string) => minuteHours(rows, zone, addDays(date, -5), addDays(date, 5));

const ofCampus = ({ breaks, shut }: Cuts): Cuts => ({ breaks, shut: shut.filter(({ campusId }) => campusId !== 'elsewhere') });

test('openings are those of a slow, obvious reference that paints minutes on the wall', () => {
  const world = fc.constantFrom(...WEEKS).chain((week) => fc.record({ week: fc.constant(week), rows: hoursRows(week.date) }));
  fc.assert(
    fc.property(world, ({ week: { zone, date }, rows }) => {
      const all = [...rows, ...shut(date, 5)];
      const found = openings(all, zone, addDays(date, -4), addDays(date, 4)).map(({ start, end }) => ({ start, end }));
      expect(found).toEqual(painted(all, zone, date));
    }),
    { numRuns: 400 }
  );
}, 60_000);

test('with schedules, breaks, absences and closings, openings are those of the reference that rubs them out minute by minute', () => {
  let cut = 0;
  const world = fc.constantFrom(...WEEKS).chain((week) => {
    return fc.record({ week: fc.constant(week), rows: withSchedule(week.date), cuts: someCuts(week.date) });
  });
  fc.assert(
    fc.property(world, ({ week: { zone, date }, rows, cuts }) => {
      const all = [...rows, ...shut(date, 5)];
      const ask = (asked: Cuts) =>
        openings(all, zone, addDays(date, -4), addDays(date, 4), asked).map(({ start, end }) => ({ start, end }));
      const found = ask(cuts);
      // What a break at midnight cuts off from the last date's hours lies beyond the dates that are asked for.
      const asked = { start: wallToInstant(addDays(date, -4), 0, zone), end: wallToInstant(addDays(date, 4), 1440, zone) };
      const slow = minuteHours(all, zone, addDays(date, -5), addDays(date, 5), ofCampus(cuts));
      expect(found).toEqual(slow.filter(({ start, end }) => end > asked.start && start < asked.end));
      if (JSON.stringify(found) !== JSON.stringify(ask({ breaks: [], shut: [] }))) cut += 1;
    }),
    { numRuns: 600 }
  );
  // Many of them take something away: else nothing would have been looked at.
  expect(cut).toBeGreaterThan(150);
}, 60_000);

test('free starts are those of a slow, obvious reference, minute by minute, in weeks with and without a change of the clocks', () => {
  let shown = 0;
  const world = fc.constantFrom(...WEEKS).chain((week) => {
    const origin = wallToInstant(week.date, 0, week.zone);
    return fc.record({
      week: fc.constant(week),
      rows: hoursRows(week.date),
      busy: busyTimes(MINUTE, origin),
      service: lengths(MINUTE),
      window: windows(MINUTE, origin),
      now: fc.integer({ min: -4000, max: 1000 }).map((n) => origin + n * MINUTE)
    });
  });
  fc.assert(
    fc.property(world, ({ week: { zone, date }, rows, busy, service, window, now }) => {
      const all = [...rows, ...shut(date, 5)];
      const [from, to] = [dateIn(window.start, zone), dateIn(Math.max(window.start, window.end - 1), zone)];
      const slow = minuteStarts(painted(all, zone, date), busy, service, window, now);
      expect(freeStarts(openings(all, zone, from, to), busy, service, window, now)).toEqual(slow);
      shown += slow.length;
    }),
    { numRuns: 400 }
  );
  expect(shown).toBeGreaterThan(1000);
}, 60_000);

/** Hours that overlap, meet, are empty, and come in any order; all in one unit of time. */
const anyHours = (unit: number, day: number) => {
  const start = fc.integer({ min: 0, max: day });
  const length = fc.integer({ min: -1, max: day / 2 });
  const one = fc.tuple(start, length).map(([from, lasts]) => ({ start: from * unit, end: (from + lasts) * unit }));
  return fc.array(one, { maxLength: 8 });
};
const anyAsk = fc.oneof(
  fc.record({
    hours: anyHours(1, DAY),
    busy: busyTimes(1, 0),
    service: lengths(1),
    window: windows(1, 0),
    now: fc.integer({ min: -DAY, max: DAY })
  }),
  // The same in numbers so small that everything touches everything.
  fc.record({
    hours: anyHours(1, 60),
    busy: fc.array(fc.record({ start: tiny(-5, 65), end: tiny(-5, 65), before: tiny(0, 4), after: tiny(0, 4) }), { maxLength: 6 }),
    service: fc.record({ length: tiny(1, 8), step: tiny(1, 6), before: tiny(0, 4), after: tiny(0, 4), notice: tiny(0, 9) }),
    window: fc.record({ start: tiny(-5, 40), end: tiny(20, 70) }),
    now: tiny(-20, 20)
  })
);

test('free starts are those of every start held against every busy time, to the millisecond', () => {
  fc.assert(
    fc.property(anyAsk, ({ hours, busy, service, window, now }) => {
      expect(freeStarts(hours, busy, service, window, now)).toEqual(plainStarts(hours, busy, service, window, now));
    }),
    { numRuns: 2000 }
  );
});

test('starts ascend without doubles, lie in the window and after notice, and each is accepted; the first is the first', () => {
  fc.assert(
    fc.property(anyAsk, fc.integer({ min: -DAY, max: 2 * DAY }), ({ hours, busy, service, window, now }, other) => {
      const free = freeStarts(hours, busy, service, window, now);
      free.forEach((start, i) => {
        expect(start).toBeGreaterThan(free[i - 1] ?? -Infinity);
        expect(start >= window.start && start < window.end && start >= now + service.notice).toBe(true);
      });
      expect(firstFree(hours, busy, service, window, now)).toBe(free[0] ?? null);
      for (const start of [...free.slice(0, 3), other]) {
        expect(isFree(start, hours, busy, service, window, now)).toBe(free.includes(start));
      }
    }),
    { numRuns: 1000 }
  );
});

test('intervals are half-open: a time that ends where the appointment starts, or starts where it ends, takes nothing from it', () => {
  fc.assert(
    fc.property(anyAsk, ({ hours, busy, service: { length, step, notice }, window, now }) => {
      const service = { length, step, notice, before: 0, after: 0 };
      const bare = busy.map(({ start, end }) => ({ start, end, before: 0, after: 0 }));
      const free = freeStarts(hours, bare, service, window, now);
      for (const start of free.slice(0, 3)) {
        const touching = [start - length, start + length].map((at) => ({ start: at, end: at + length, before: 0, after: 0 }));
        expect(isFree(start, hours, [...bare, ...touching], service, window, now)).toBe(true);
        const [first] = touching.map((one) => ({ ...one, end: one.end + 1 }));
        expect(isFree(start, hours, first === undefined ? [] : [first], service, window, now)).toBe(false);
      }
    })
  );
});

test('nothing moves the grid: a busy time, notice and the window only take starts away', () => {
  fc.assert(
    fc.property(anyAsk, ({ hours, busy, service, window, now }) => {
      const all = new Set(freeStarts(hours, [], { ...service, notice: 0 }, { start: -DAY, end: 9 * DAY }, -DAY));
      for (const start of freeStarts(hours, busy, service, window, now)) expect(all.has(start)).toBe(true);
    })
  );
});

test('the order of hours and busy times says nothing', () => {
  fc.assert(
    fc.property(anyAsk, ({ hours, busy, service, window, now }) => {
      const turned = freeStarts(hours.toReversed(), busy.toReversed(), service, window, now);
      expect(turned).toEqual(freeStarts(hours, busy, service, window, now));
    })
  );
});

test('what is seen of an opening does not hang on the dates that were asked for', () => {
  const asked = fc.constantFrom(...WEEKS).chain(({ zone, date }) => {
    const days = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 0, max: 4 }));
    return fc.record({ zone: fc.constant(zone), date: fc.constant(date), rows: hoursRows(date), days });
  });
  fc.assert(
    fc.property(asked, ({ zone, date, rows, days: [from, length] }) => {
      const all = [...rows, ...shut(date, 45)];
      const first = addDays(date, from);
      const last = addDays(first, length);
      const [start, end] = [wallToInstant(first, 0, zone), wallToInstant(last, 1440, zone)];
      const meets = (open: Interval) => open.start < end && open.end > start;
      const wide = openings(all, zone, addDays(first, -30), addDays(last, 30)).filter(meets);
      expect(openings(all, zone, first, last)).toEqual(wide);
    }),
    { numRuns: 500 }
  );
});
