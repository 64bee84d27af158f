import { expect, test } from 'vitest';
import * as v from 'valibot';
import { closingsBetween, hitByClosing, SchoolDayForm, type SchoolDay } from './school-year.ts';

const lapua = '00000000-0000-4000-8000-00000000000a';
const closing = (from: string, to: string, campusId: string | null = null): SchoolDay => ({
  kind: 'closing',
  from,
  to,
  campusId,
  closes: true
});

test('holidays are shut by rule in any year, and what the school has closed is shut beside them', () => {
  const shut = closingsBetween(
    [closing('2040-12-22', '2041-01-05', lapua), { ...closing('2040-08-10', '2040-12-21'), kind: 'term', closes: false }],
    '2040-12-01',
    '2041-01-06'
  );
  expect(shut.map(({ from, to, campusId }) => [from, to, campusId])).toEqual([
    ['2040-12-06', '2040-12-06', null],
    ['2040-12-24', '2040-12-24', null],
    ['2040-12-25', '2040-12-25', null],
    ['2040-12-26', '2040-12-26', null],
    ['2041-01-01', '2041-01-01', null],
    ['2041-01-06', '2041-01-06', null],
    ['2040-12-22', '2041-01-05', lapua]
  ]);
  expect(closingsBetween([closing('2026-11-01', '2026-11-20')], '2026-11-21', '2026-11-30')).toEqual([]);
});

test('a late closing hits what is booked on its dates at its campus, to the last minute and no further', () => {
  const at = (iso: string, campusId = lapua) => ({
    start: Date.parse(iso),
    end: Date.parse(iso) + 1_800_000,
    campusId,
    zone: 'Europe/Helsinki'
  });
  const bookings = [
    at('2026-11-24T21:30Z'),
    at('2026-11-24T22:00Z'),
    at('2026-11-25T10:00Z'),
    at('2026-11-25T21:45Z'),
    at('2026-11-25T22:00Z')
  ];
  expect(hitByClosing(bookings, closing('2026-11-25', '2026-11-25'))).toEqual(bookings.slice(1, 4));
  expect(hitByClosing(bookings, closing('2026-11-25', '2026-11-25', lapua))).toEqual(bookings.slice(1, 4));
  expect(hitByClosing(bookings, closing('2026-11-25', '2026-11-25', 'elsewhere'))).toEqual([]);
  expect(hitByClosing(bookings, { ...closing('2026-11-25', '2026-11-25'), kind: 'break', closes: false })).toEqual([]);
});

test('a form of the school year says what is wrong of each field; a term closes nothing and a closing always does', () => {
  const form = { id: 'new', kind: 'closing', name: 'Sähkökatko', start: '2026-12-01', end: '', campus: '' };
  const read = (fields: Record<string, string>): unknown => {
    const parsed = v.safeParse(SchoolDayForm, { ...form, ...fields });
    return parsed.success ? parsed.output : Object.fromEntries(parsed.issues.map((issue) => [v.getDotPath(issue), issue.message]));
  };
  expect(read({})).toMatchObject({ id: null, from: '2026-12-01', to: '2026-12-01', campusId: null, closes: true });
  expect(read({ kind: 'term', closes: 'yes' })).toMatchObject({ closes: false });
  expect(read({ kind: 'break', closes: 'yes', campus: lapua })).toMatchObject({ closes: true, campusId: lapua });
  expect(read({ name: ' ', start: '' })).toEqual({ name: 'name_needed', start: 'date_wrong' });
  expect(read({ end: '2026-11-30' })).toEqual({ end: 'end_before_start' });
  expect(read({ end: '2029-11-30' })).toEqual({ end: 'dates_many' });
  expect(read({ campus: 'x', kind: 'party' })).toEqual({ campus: 'campus_needed', kind: 'kind_needed' });
});
