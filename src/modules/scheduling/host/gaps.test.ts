import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapsIn } from './gaps.ts';

test('what is left lies between what is taken', () => {
  const taken = [
    { start: 30, end: 40 },
    { start: 10, end: 20 },
    { start: 15, end: 25 },
    { start: 90, end: 200 }
  ];
  expect(gapsIn({ start: 0, end: 100 }, taken, 5)).toEqual([
    { start: 0, end: 10 },
    { start: 25, end: 30 },
    { start: 40, end: 90 }
  ]);
  expect(gapsIn({ start: 0, end: 100 }, taken, 6)).toHaveLength(2);
  expect(gapsIn({ start: 0, end: 100 }, [], 5)).toEqual([{ start: 0, end: 100 }]);
  expect(gapsIn({ start: 20, end: 25 }, taken, 1)).toEqual([]);
});

test('each moment of the window is taken or in one gap', () => {
  const period = fc
    .tuple(fc.integer({ min: -20, max: 120 }), fc.integer({ min: 1, max: 40 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(period, { maxLength: 8 }), (taken) => {
      const gaps = gapsIn({ start: 0, end: 100 }, taken, 1);
      for (let at = 0; at < 100; at++) {
        const isIn = (some: readonly { start: number; end: number }[]) => some.filter(({ start, end }) => start <= at && at < end).length;
        expect(isIn(gaps)).toBe(isIn(taken) > 0 ? 0 : 1);
      }
    })
  );
});
