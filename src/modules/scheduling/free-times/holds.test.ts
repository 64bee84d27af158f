import { expect, test } from 'vitest';
import fc from 'fast-check';
import { holdShare, mayHold, timeLeft } from './holds.ts';
import type { Interval } from './slots.ts';

const minutes = (from: number, to: number): Interval => ({ start: from, end: to });

test('of a day with six free half hours two may be held, and no third', () => {
  const open = [minutes(0, 180)];
  expect(mayHold({ open, taken: [], held: [] }, 30)).toBe(true);
  expect(mayHold({ open, taken: [], held: [minutes(0, 30)] }, 30)).toBe(true);
  expect(mayHold({ open, taken: [], held: [minutes(0, 30), minutes(60, 90)] }, 30)).toBe(false);
});

test('the last free time of a day may be held, and nothing beside it', () => {
  const open = [minutes(0, 180)];
  expect(mayHold({ open, taken: [minutes(0, 150)], held: [] }, 30)).toBe(true);
  expect(mayHold({ open, taken: [minutes(0, 120)], held: [minutes(150, 180)] }, 30)).toBe(false);
});

const periods = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 })), { maxLength: 6 })
  .map((all) => all.map(([start, lasts]) => minutes(start, start + lasts)));

test('what is left of a day is what is left when its minutes are counted one by one', () => {
  fc.assert(
    fc.property(periods, periods, (open, taken) => {
      const inside = (all: readonly Interval[], minute: number) => all.some(({ start, end }) => start <= minute && minute < end);
      const slow = Array.from({ length: 100 }, (_, minute) => minute).filter((at) => inside(open, at) && !inside(taken, at)).length;
      expect(timeLeft(open, taken)).toBe(slow);
    }),
    { numRuns: 500 }
  );
});

test('however many browsers ask in whatever order, together they hold a third of what is free or one time', () => {
  let held = 0;
  fc.assert(
    fc.property(
      periods,
      periods,
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }),
      (open, taken, length, wishes) => {
        const holds: Interval[] = [];
        for (const start of wishes) if (mayHold({ open, taken, held: holds }, length)) holds.push(minutes(start, start + length));
        expect(holds.length * length).toBeLessThanOrEqual(Math.max(length, timeLeft(open, taken) * holdShare));
        if (wishes.length > 0) expect(holds.length).toBeGreaterThan(0);
        held += holds.length;
      }
    ),
    { numRuns: 500 }
  );
  expect(held).toBeGreaterThan(500);
});
