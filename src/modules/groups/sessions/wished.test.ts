import { expect, test } from 'vitest';
import { suits } from './wished.ts';

const zone = 'Europe/Helsinki';
/** Wednesday 25 November 2026. */
const at = (time: string) => Date.parse(`2026-11-25T${time}:00+02:00`);

test('a start suits in the parts of the week and between the dates that were wished for', () => {
  const wish = { times: ['3-morning', '3-midday'], from: '2026-11-25', to: '2026-11-25' };
  expect(['08:00', '09:45', '10:00', '12:45', '13:00'].map((time) => suits(at(time), wish, zone))).toEqual([true, true, true, true, false]);
  expect(suits(at('09:00'), { ...wish, from: '2026-11-26', to: null }, zone)).toBe(false);
  expect(suits(at('09:00'), { ...wish, from: null, to: '2026-11-24' }, zone)).toBe(false);
  expect(suits(at('09:00'), { ...wish, times: [] }, zone)).toBe(true);
  expect(suits(at('09:00'), { times: ['4-morning'], from: null, to: null }, zone)).toBe(false);
});

test('where nothing was wished for, nothing suits more than anything else', () => {
  expect(suits(at('09:00'), { times: [], from: null, to: null }, zone)).toBe(false);
});
