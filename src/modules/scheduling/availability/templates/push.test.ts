import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#platform/time/date.ts';
import { changed } from '../change.ts';
import { rulesOf, type HostHours, type HostRow } from '../host-hours.ts';
import { openings } from '../../free-times/hours.ts';
import { compared, joinedDates, pushed, withoutSchedules, type Push } from './push.ts';

let ids = 0;
const newId = () => `id-${++ids}`;

const open = (weekday: number, from: number, to: number, campusId: string, schedule: string | null = null): HostRow => {
  return { id: newId(), kind: 'open', schedule, weekday, date: null, from, to, campusId, modalities: ['campus'] };
};
const pause = (weekday: number, from: number, to: number, schedule: string | null = null): HostRow => {
  return { id: newId(), kind: 'break', schedule, weekday, date: null, from, to, campusId: null, modalities: [] };
};

const nothing: HostHours = { schedules: [], dates: [], rows: [], absences: [] };
/** At home on Mondays and Tuesdays, away on Wednesdays with lunch at twelve. */
const week: HostHours = {
  ...nothing,
  rows: [open(1, 540, 900, 'home'), open(2, 540, 900, 'home'), open(3, 600, 840, 'away'), pause(3, 720, 750)]
};
const exams: Push = {
  id: 'exams',
  name: 'Koeviikko',
  campusId: 'home',
  rows: [1, 2, 3].flatMap((weekday) => [open(weekday, 480, 960, 'home'), pause(weekday, 690, 735)]),
  dates: [{ from: '2026-12-07', to: '2026-12-11' }]
};

/** What can be booked on a date, as "campus from–to" in minutes of the day; what goes on over midnight is cut there. */
function booked(hours: HostHours, date: string): string[] {
  const { rows, cuts } = rulesOf(hours, []);
  const midnight = Date.parse(`${date}T00:00Z`);
  const minute = (instant: number) => Math.min(1440, Math.max(0, (instant - midnight) / 60_000));
  return openings(rows, 'UTC', date, date, cuts).map(({ start, end, campusId }) => `${campusId} ${minute(start)}–${minute(end)}`);
}

test('on its dates a template stands in the place of the host’s own hours at its campus, and outside of them nothing changes', () => {
  const after = pushed(week, exams, newId);
  expect(booked(after, '2026-12-07')).toEqual(['home 480–690', 'home 735–960']);
  expect(booked(after, '2026-12-04')).toEqual(booked(week, '2026-12-04'));
  expect(booked(after, '2026-12-14')).toEqual(['home 540–900']);
  expect(after.schedules).toMatchObject([{ name: 'Koeviikko', push: 'exams', replaced: [] }]);
});

test('hours at another campus go on with their breaks, and the template does not lie over them', () => {
  expect(booked(pushed(week, exams, newId), '2026-12-09')).toEqual(['home 480–600', 'away 600–720', 'away 750–840', 'home 840–960']);
});

test('a week that counted on some of the dates gives way there alone, and is given back when the template goes', () => {
  const own = changed(
    week,
    { kind: 'schedule', id: 'winter', name: 'Talvi', dates: [{ from: '2026-12-01', to: '2026-12-31' }], like: null },
    newId
  );
  const after = pushed(own, exams, newId);
  expect(after.dates.filter(({ schedule }) => schedule === 'winter').map(({ from, to }) => [from, to])).toEqual([
    ['2026-12-01', '2026-12-06'],
    ['2026-12-12', '2026-12-31']
  ]);
  expect(changed(after, { kind: 'push_gone', push: 'exams' }, newId)).toEqual(own);
  // Removed as any other week of the host's, it gives back the same.
  expect(changed(after, { kind: 'schedule_gone', id: after.schedules.at(-1)?.id ?? '' }, newId)).toEqual(own);
});

test('one template over another: whichever goes first, in the end the host has what was there before', () => {
  const own = changed(
    week,
    { kind: 'schedule', id: 'winter', name: 'Talvi', dates: [{ from: '2026-12-01', to: '2026-12-31' }], like: null },
    newId
  );
  const second: Push = { ...exams, id: 'again', dates: [{ from: '2026-12-10', to: '2026-12-15' }] };
  const both = pushed(pushed(own, exams, newId), second, newId);
  expect(both.schedules.map(({ name }) => name)).toEqual(['Talvi', 'Koeviikko', 'Koeviikko 2']);
  const without = (hours: HostHours, push: string) => changed(hours, { kind: 'push_gone', push }, newId);
  const byDate = ({ dates, ...rest }: HostHours) => ({ ...rest, dates: dates.toSorted((a, b) => (a.from < b.from ? -1 : 1)) });
  expect(byDate(without(without(both, 'exams'), 'again'))).toEqual(byDate(own));
  expect(byDate(without(without(both, 'again'), 'exams'))).toEqual(byDate(own));
});

test('what is replaced is told by weekday, for the weekdays that the dates have', () => {
  const after = pushed(week, exams, newId);
  const [only, ...more] = compared(week, after, exams.dates);
  expect(more).toEqual([]);
  expect(only?.days.map(({ weekday }) => weekday)).toEqual([1, 2, 3]);
  const monday = compared(week, after, [{ from: '2026-12-07', to: '2026-12-07' }])[0];
  expect(monday?.days.map(({ weekday, before, after: then }) => [weekday, before.length, then.length])).toEqual([[1, 1, 2]]);
  expect(compared(week, week, exams.dates)[0]?.days).toEqual([]);
});

// Dates of one month, so that ranges meet, touch and hold each other often.
const day = fc.integer({ min: 0, max: 27 }).map((days) => addDays('2026-12-01', days));
const aRange = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const aSpan = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 6 })).map(([from, length]) => {
  return { from: from * 60, to: Math.min(1440, (from + length) * 60) };
});
const someRows = (campus: fc.Arbitrary<string>, schedule: string | null) =>
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 7 }), aSpan, campus, fc.boolean()), { maxLength: 8 })
    .map((all) =>
      all.map(([weekday, { from, to }, at, isBreak]) =>
        isBreak ? pause(weekday, from, to, schedule) : open(weekday, from, to, at, schedule)
      )
    );
const somewhere = fc.constantFrom('home', 'away');
const someHours = fc
  .tuple(someRows(somewhere, null), someRows(somewhere, 'own'), fc.array(aRange, { maxLength: 3 }))
  .map(([ordinary, ofOwn, dates]): HostHours => ({
    schedules: [{ id: 'own', name: 'Oma', push: null, replaced: [] }],
    dates: joinedDates(dates).map((range) => ({ schedule: 'own', ...range })),
    rows: [...ordinary, ...ofOwn],
    absences: []
  }));
const aPush = fc
  .tuple(someRows(fc.constant('home'), null), fc.array(aRange, { minLength: 1, maxLength: 3 }))
  .map(([rows, dates]): Push => ({ id: 'p', name: 'Oma', campusId: 'home', rows, dates }));
const month = Array.from({ length: 31 }, (_, days) => addDays('2026-12-01', days));
const atOf = (hours: HostHours, date: string, campus: string) => booked(hours, date).filter((line) => line.startsWith(campus));

test('of any hours and any template: elsewhere nothing changes, outside its dates nothing at all, and taken back all is as it was', () => {
  fc.assert(
    fc.property(someHours, aPush, (hours, push) => {
      const after = pushed(hours, push, newId);
      const inside = (date: string) => push.dates.some(({ from, to }) => from <= date && date <= to);
      for (const date of month) {
        expect(atOf(after, date, 'away')).toEqual(atOf(hours, date, 'away'));
        if (!inside(date)) expect(booked(after, date)).toEqual(booked(hours, date));
      }
      const back = withoutSchedules(after, (schedule) => schedule.push === 'p');
      expect(back.dates.toSorted((a, b) => (a.from < b.from ? -1 : 1))).toEqual(hours.dates);
      expect([back.rows, back.schedules]).toEqual([hours.rows, hours.schedules]);
    }),
    { numRuns: 150 }
  );
});
