import { expect, test } from 'vitest';
import { dayClock } from './day-clock.ts';
import { isGood, verdictOn, type Board, type BoardDay, type Taken, type Wanted } from './fits.ts';

const day: BoardDay = {
  ...dayClock('2026-11-25', 'Europe/Helsinki'),
  name: 'ke 25.11.',
  open: [{ from: 8 * 60, to: 16 * 60, campus: 'Järvenpää' }]
};
const at = (hour: number, minute = 0) => day.start + (hour * 60 + minute) * 60_000;
const quarter = 15 * 60_000;
const meeting = (id: string, hour: number, after = 0): Taken => ({
  id,
  start: at(hour),
  end: at(hour, 30),
  before: 0,
  after,
  what: 'Tapaaminen'
});
const board: Board = { now: at(8), days: [day], taken: [meeting('a', 10, quarter), meeting('b', 12)] };
const wanted = (from: number, more: Partial<Wanted> = {}): Wanted => ({
  id: 'b',
  booked: true,
  campus: null,
  from,
  to: from + 30,
  ...more
});
const verdict = (one: Wanted, of: BoardDay = day) => verdictOn(board, of, one);

test('it is free beside others, and never over them or within a buffer, its own included', () => {
  expect(verdict(wanted(9 * 60 + 30))).toEqual({ is: 'free' });
  expect(verdict(wanted(10 * 60 + 15))).toMatchObject({ is: 'meets', taken: { id: 'a' } });
  expect(verdict(wanted(10 * 60 + 30))).toMatchObject({ is: 'near', taken: { id: 'a' } });
  expect(verdict(wanted(10 * 60 + 45))).toEqual({ is: 'free' });
  expect(verdict(wanted(11 * 60 + 30, { id: 'a' }))).toMatchObject({ is: 'near', taken: { id: 'b' } });
  expect(verdict(wanted(10 * 60 + 15, { id: 'a' }))).toEqual({ is: 'free' });
});

test('a booking goes to a time to come only; what takes time beside bookings to any', () => {
  expect(verdict(wanted(7 * 60 + 45))).toEqual({ is: 'past' });
  expect(verdict(wanted(7 * 60 + 45, { booked: false }))).toEqual({ is: 'free' });
});

test('of a booking it is said that it lies outside the hours, on a closed day, or where the host is at another campus; it may lie there', () => {
  const found = [
    verdict(wanted(15 * 60 + 45)),
    verdict(wanted(17 * 60), { ...day, open: [] }),
    verdict(wanted(9 * 60, { campus: 'Lapua' })),
    verdict(wanted(9 * 60, { campus: 'Järvenpää' }))
  ];
  expect(found).toEqual([{ is: 'outside' }, { is: 'closed' }, { is: 'elsewhere', campus: 'Järvenpää' }, { is: 'free' }]);
  expect(found.map(isGood)).toEqual([true, true, true, true]);
  expect(isGood(verdict(wanted(10 * 60)))).toBe(false);
});
