import { expect, test } from 'vitest';
import { whereTo } from './arrows.ts';

// Tuesday is empty.
const days = [[540, 600, 750], [], [510, 730], [600]];
const from = (day: number, index: number, key: string) => {
  const place = whereTo(days, { day, index }, key);
  return place && [place.day, place.index];
};

test('up and down go through the day, and on into the next one that has something', () => {
  expect(from(0, 0, 'ArrowDown')).toEqual([0, 1]);
  expect(from(0, 2, 'ArrowDown')).toEqual([2, 0]);
  expect(from(2, 0, 'ArrowUp')).toEqual([0, 2]);
  expect(from(0, 0, 'ArrowUp')).toBeNull();
  expect(from(3, 0, 'ArrowDown')).toBeNull();
});

test('left and right go to what is nearest in time', () => {
  expect(from(0, 2, 'ArrowRight')).toEqual([2, 1]);
  expect(from(2, 1, 'ArrowLeft')).toEqual([0, 2]);
  expect(from(2, 0, 'ArrowLeft')).toEqual([0, 0]);
  expect(from(0, 1, 'ArrowLeft')).toBeNull();
});

test('Home and End are the day’s first and last, and other keys lead nowhere', () => {
  expect(from(0, 1, 'Home')).toEqual([0, 0]);
  expect(from(0, 1, 'End')).toEqual([0, 2]);
  expect(from(0, 1, 'a')).toBeNull();
});
