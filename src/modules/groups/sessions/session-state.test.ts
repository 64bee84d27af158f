import { expect, test } from 'vitest';
import { sessionActs, sessionAfter, sessionStates } from './session-state.ts';

test('a session is moved and called off before its end, held after it, and each can be taken back', () => {
  const acts = (now: number) => sessionStates.map((state) => [state, sessionActs({ state, end: 100 }, now)]);
  expect(acts(99)).toEqual([
    ['planned', ['move', 'cancel']],
    ['held', ['unhold']],
    ['cancelled', ['restore']]
  ]);
  expect(acts(100)).toEqual([
    ['planned', ['cancel', 'hold']],
    ['held', ['unhold']],
    ['cancelled', []]
  ]);
  expect(sessionAfter({ state: 'planned', end: 100 }, 'hold', 100)).toBe('held');
  expect(sessionAfter({ state: 'held', end: 100 }, 'cancel', 50)).toBeNull();
});
