import { expect, test } from 'vitest';
import { addDays, weekdayOf } from './date.ts';
import { easterSunday, finnishHolidays, finnishHolidaysBetween, type FinnishHolidayName } from './finnish-holidays.ts';

/** Written by hand from wall calendars: what moves. Ascension 2024 fell on 9 May, Midsummer Day 2026 falls on 20 June. */
const moving: readonly [year: number, easter: string, ascension: string, whit: string, midsummer: string, allSaints: string][] = [
  [2024, '2024-03-31', '2024-05-09', '2024-05-19', '2024-06-22', '2024-11-02'],
  [2025, '2025-04-20', '2025-05-29', '2025-06-08', '2025-06-21', '2025-11-01'],
  [2026, '2026-04-05', '2026-05-14', '2026-05-24', '2026-06-20', '2026-10-31'],
  [2027, '2027-03-28', '2027-05-06', '2027-05-16', '2027-06-26', '2027-11-06'],
  [2028, '2028-04-16', '2028-05-25', '2028-06-04', '2028-06-24', '2028-11-04'],
  [2029, '2029-04-01', '2029-05-10', '2029-05-20', '2029-06-23', '2029-11-03'],
  [2030, '2030-04-21', '2030-05-30', '2030-06-09', '2030-06-22', '2030-11-02']
];

/**
 * The same to 2040 as somebody else has published them: the dates of Finland in the snapshots of python-holidays (vacanza/holidays, MIT,
 * `snapshots/countries/FI_COMMON.json`), copied from there by hand.
 */
const published: typeof moving = [
  [2031, '2031-04-13', '2031-05-22', '2031-06-01', '2031-06-21', '2031-11-01'],
  [2032, '2032-03-28', '2032-05-06', '2032-05-16', '2032-06-26', '2032-11-06'],
  [2033, '2033-04-17', '2033-05-26', '2033-06-05', '2033-06-25', '2033-11-05'],
  [2034, '2034-04-09', '2034-05-18', '2034-05-28', '2034-06-24', '2034-11-04'],
  [2035, '2035-03-25', '2035-05-03', '2035-05-13', '2035-06-23', '2035-11-03'],
  [2036, '2036-04-13', '2036-05-22', '2036-06-01', '2036-06-21', '2036-11-01'],
  [2037, '2037-04-05', '2037-05-14', '2037-05-24', '2037-06-20', '2037-10-31'],
  [2038, '2038-04-25', '2038-06-03', '2038-06-13', '2038-06-26', '2038-11-06'],
  [2039, '2039-04-10', '2039-05-19', '2039-05-29', '2039-06-25', '2039-11-05'],
  [2040, '2040-04-01', '2040-05-10', '2040-05-20', '2040-06-23', '2040-11-03']
];

/** In each of these years besides: Good Friday two days before Easter and Easter Monday after it, the eve before Midsummer, and these. */
const fixed = ['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26'];

const dateOf = (year: number, name: FinnishHolidayName) => finnishHolidays(year).find((holiday) => holiday.name === name)?.date;

test.each([...moving, ...published])(
  'the moving holidays of %i are those of the wall calendar',
  (year, easter, ascension, whit, midsummer, allSaints) => {
    expect(easterSunday(year)).toBe(easter);
    expect(dateOf(year, 'easter_sunday')).toBe(easter);
    expect(dateOf(year, 'ascension')).toBe(ascension);
    expect(dateOf(year, 'whit_sunday')).toBe(whit);
    expect(dateOf(year, 'midsummer')).toBe(midsummer);
    expect(dateOf(year, 'all_saints')).toBe(allSaints);
  }
);

test.each([...moving, ...published])(
  'the days off of %i are these and no others',
  (year, easter, ascension, whit, midsummer, allSaints) => {
    const own = [addDays(easter, -2), easter, addDays(easter, 1), ascension, whit, addDays(midsummer, -1), midsummer, allSaints];
    const all = [...own, ...fixed.map((day) => `${year}-${day}`)].toSorted();
    expect(finnishHolidays(year).map(({ date }) => date)).toEqual(all);
  }
);

test('all days off of 2026, one by one', () => {
  expect(finnishHolidays(2026).map(({ date }) => date)).toEqual([
    '2026-01-01',
    '2026-01-06',
    '2026-04-03',
    '2026-04-05',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-24',
    '2026-06-19',
    '2026-06-20',
    '2026-10-31',
    '2026-12-06',
    '2026-12-24',
    '2026-12-25',
    '2026-12-26'
  ]);
});

test('the earliest and the latest Easter there are', () => {
  expect(easterSunday(1818)).toBe('1818-03-22');
  expect(easterSunday(2038)).toBe('2038-04-25');
});

test('the weekdays are as they must be in two hundred years', () => {
  const weekdays: Partial<Record<FinnishHolidayName, number>> = {
    good_friday: 5,
    easter_sunday: 7,
    easter_monday: 1,
    ascension: 4,
    whit_sunday: 7,
    midsummer_eve: 5,
    midsummer: 6,
    all_saints: 6
  };
  for (let year = 1955; year < 2155; year++) {
    const holidays = finnishHolidays(year);
    expect(holidays).toHaveLength(15);
    for (const { date, name } of holidays) if (name in weekdays) expect(weekdayOf(date)).toBe(weekdays[name]);
  }
});

test('the eves of Midsummer and Christmas are kept but not public holidays', () => {
  expect(
    finnishHolidays(2027)
      .filter((holiday) => !holiday.isPublic)
      .map(({ date }) => date)
  ).toEqual(['2027-06-25', '2027-12-24']);
});

test('a stretch over new year has the holidays of both years, its ends included', () => {
  expect(finnishHolidaysBetween('2026-12-25', '2027-01-06').map(({ date }) => date)).toEqual([
    '2026-12-25',
    '2026-12-26',
    '2027-01-01',
    '2027-01-06'
  ]);
  expect(finnishHolidaysBetween('2027-01-06', '2027-01-05')).toEqual([]);
});
