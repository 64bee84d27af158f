import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NICKNAME_WORDS, proposeNickname } from './nickname.ts';

const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('a nickname is a word of nature and a number of one or two digits', () => {
  fc.assert(
    fc.property(unit, unit, (word, number) => {
      const numbers = [word, number];
      expect(proposeNickname(() => numbers.shift() ?? 0)).toMatch(/^\p{Lu}\p{Ll}+ [1-9]\d?$/u);
    })
  );
});

test('the same random numbers propose the same nickname', () => {
  expect(proposeNickname(() => 0)).toBe('Koivu 2');
  expect(proposeNickname(() => 0)).toBe(proposeNickname(() => 0));
});

test('numbers that carry a meaning of their own are never proposed', () => {
  const all = new Set(Array.from({ length: 2000 }, (_, step) => proposeNickname(() => step / 2000).split(' ')[1]));
  for (const number of ['1', '13', '14', '18', '28', '66', '69', '88', '100']) expect(all.has(number)).toBe(false);
  expect(all.size).toBe(91);
});

test('no word is there twice, and each fits the column', () => {
  expect(new Set(NICKNAME_WORDS).size).toBe(NICKNAME_WORDS.length);
  expect(Math.max(...NICKNAME_WORDS.map((word) => word.length))).toBeLessThanOrEqual(20);
});

test('a random number outside its bounds is refused', () => {
  expect(() => proposeNickname(() => 1)).toThrow(RangeError);
});
