import { expect, test } from 'vitest';
import { appointmentStates, hostMarks, isIn, stateAfter, statesBefore, statesThat } from './appointment-state.ts';

test('a state is one of open, held or neither, and what is called off gives its time back', () => {
  for (const state of appointmentStates) {
    expect(isIn(state, 'open') && isIn(state, 'held')).toBe(false);
    if (isIn(state, 'open') || isIn(state, 'held')) expect(isIn(state, 'frees')).toBe(false);
    if (isIn(state, 'calledOff')) expect(isIn(state, 'frees')).toBe(true);
  }
});

test('who booked moves and cancels only what is open, and a host’s note can be taken back', () => {
  expect(statesBefore('move')).toEqual(statesThat('open'));
  expect(statesBefore('cancel')).toEqual(statesThat('open'));
  for (const mark of hostMarks)
    for (const state of statesThat('open')) {
      const noted = stateAfter(state, mark);
      if (noted) expect(stateAfter(noted, 'reopen')).toBe(state);
    }
  expect(statesThat('calledOff').flatMap((state) => hostMarks.filter((mark) => stateAfter(state, mark) !== null))).toEqual([]);
});
