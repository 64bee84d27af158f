import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnAt, drawnOver, endedAt, minuteAt, movedTo, nudged, nudges, step, type Grid, type Spot } from './geometry.ts';

const grids = fc
  .record({
    first: fc.integer({ min: 0, max: 12 }),
    hours: fc.integer({ min: 2, max: 12 }),
    perMinute: fc.double({ min: 0.5, max: 4, noNaN: true })
  })
  .map(({ first, hours, perMinute }): Grid => ({ first: first * 60, last: (first + hours) * 60, perMinute }));
/** A grid, and something that stands in it, at any minute. */
const settings = grids.chain((grid) =>
  fc
    .record({
      from: fc.integer({ min: grid.first, max: grid.last - 5 }),
      length: fc.integer({ min: 5, max: 120 }),
      day: fc.integer({ min: 0, max: 4 })
    })
    .map(({ from, length, day }) => ({ grid, was: { day, from, to: Math.min(from + length, grid.last) } satisfies Spot }))
);
const pixels = fc.double({ min: -500, max: 3000, noNaN: true });

test('a minute’s height is found again by its pixel, and nothing is outside the columns', () => {
  fc.assert(
    fc.property(grids, fc.double({ min: 0, max: 1, noNaN: true }), pixels, (grid, share, y) => {
      const minute = grid.first + share * (grid.last - grid.first);
      expect(minuteAt((minute - grid.first) * grid.perMinute, grid)).toBeCloseTo(minute, 6);
      const any = minuteAt(y, grid);
      expect(any >= grid.first && any <= grid.last).toBe(true);
    })
  );
});

test('what is moved keeps its length, begins at a whole step or where it was, and stays within the columns', () => {
  fc.assert(
    fc.property(
      settings,
      pixels,
      fc.integer({ min: 0, max: 4 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      ({ grid, was }, y, day, part) => {
        const spot = movedTo({ day, minute: minuteAt(y, grid), grip: (was.to - was.from) * part }, was, grid);
        expect(spot.day).toBe(day);
        expect(spot.to - spot.from).toBe(was.to - was.from);
        expect(spot.from >= grid.first && spot.to <= grid.last).toBe(true);
        expect(spot.from % step === 0 || spot.from === was.from || spot.to === grid.last).toBe(true);
      }
    )
  );
});

test('moved by nothing it stays; moved by less than half a step too', () => {
  fc.assert(
    fc.property(settings, fc.integer({ min: -7, max: 7 }), ({ grid, was }, by) => {
      expect(movedTo({ day: was.day, minute: was.from + by, grip: 0 }, was, grid)).toEqual(was);
    })
  );
});

test('what is drawn or made longer is at least a step long and in the columns', () => {
  fc.assert(
    fc.property(settings, pixels, pixels, ({ grid, was }, one, other) => {
      const drawn = drawnOver(1, minuteAt(one, grid), minuteAt(other, grid), grid);
      expect(drawn).toEqual(drawnOver(1, minuteAt(other, grid), minuteAt(one, grid), grid));
      expect(drawn.to - drawn.from >= step && drawn.from >= grid.first && drawn.to <= grid.last).toBe(true);
      expect(drawn.from % step).toBe(0);
      const ended = endedAt(minuteAt(one, grid), was, grid);
      expect(ended.from).toBe(was.from);
      // Or as long as the day still is: what begins in its last minutes has no whole step.
      expect(ended.to - ended.from >= Math.min(step, 1440 - was.from) && ended.to <= Math.max(grid.last, was.from + step)).toBe(true);
    })
  );
});

test('keys never lead out of the columns or to another length, but for those that change it; there and back is where it was, from a whole step', () => {
  fc.assert(
    fc.property(settings, fc.constantFrom(...nudges), ({ grid, was }, nudge) => {
      const spot = nudged(was, nudge, 5, grid);
      expect(spot.day >= 0 && spot.day < 5 && spot.from >= grid.first && spot.to <= grid.last).toBe(true);
      if (nudge !== 'shorter' && nudge !== 'longer') expect(spot.to - spot.from).toBe(was.to - was.from);
      const even = { ...was, from: Math.ceil(was.from / step) * step, to: Math.ceil(was.from / step) * step + step };
      fc.pre(even.to <= grid.last);
      const there = nudged(even, 'later', 5, grid);
      if (there !== even) expect(nudged(there, 'earlier', 5, grid)).toEqual(even);
    })
  );
});

test('the column at a place is the last that begins at or before it', () => {
  expect([-5, 0, 99, 100, 250, 1000].map((x) => columnAt(x, [0, 100, 200]))).toEqual([0, 0, 0, 1, 2, 2]);
});
