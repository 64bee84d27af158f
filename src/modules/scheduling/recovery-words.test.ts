import fc from 'fast-check';
import { expect, test } from 'vitest';
import { words } from './recovery-words/words.ts';
import { readWords, wordsFrom } from './recovery-words.ts';

const withoutDots = (word: string) => word.replaceAll('ä', 'a').replaceAll('ö', 'o');

/** Whether one letter added, left out or changed makes the one from the other. */
function aLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const rests = [a.slice(i + 1) === b.slice(i + 1), a.slice(i) === b.slice(i + 1), a.slice(i + 1) === b.slice(i)];
  return rests.includes(true);
}

test('the list holds 2,048 different words of 4 to 8 Finnish letters', () => {
  expect(words).toHaveLength(2048);
  expect(new Set(words.map(withoutDots)).size).toBe(2048);
  expect(words.filter((word) => !/^[a-zäö]{4,8}$/.test(word))).toEqual([]);
});

test('no two words of the list are one letter apart, with or without dots', () => {
  const plain = words.map(withoutDots);
  const close = plain.flatMap((word, at) =>
    plain
      .slice(at + 1)
      .filter((other) => aLetterApart(word, other))
      .map((other) => `${word} ${other}`)
  );
  expect(close).toEqual([]);
});

test('44 bits become four words: all zeros the first, all ones the last', () => {
  const [first, last] = [words[0], words.at(-1)];
  expect(wordsFrom(new Uint8Array(6))).toEqual([first, first, first, first]);
  expect(wordsFrom(new Uint8Array(32).fill(255))).toEqual([last, last, last, last]);
  // Eleven bits a word, the first word from the highest: 0, 1, 2, 3.
  expect(wordsFrom(Uint8Array.of(0, 0, 0x04, 0x01, 0x00, 0x30))).toEqual(words.slice(0, 4));
  expect(() => wordsFrom(new Uint8Array(5))).toThrow(RangeError);
});

test('different first 44 bits give different words', () => {
  const bits = fc.uint8Array({ minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(bits, bits, (one, other) => {
      const number = (bytes: Uint8Array) => Math.floor(Buffer.from(bytes).readUIntBE(0, 6) / 16);
      expect(wordsFrom(one).join() === wordsFrom(other).join()).toBe(number(one) === number(other));
    })
  );
});

test('words are read back as people type them', () => {
  const separator = fc.constantFrom(' ', ', ', ',', '-', '\n', '   ', ' . ');
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 6, maxLength: 6 }),
      separator,
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      (bits, between, upper, dots, apart) => {
        const made = wordsFrom(bits);
        let typed = ` ${made.join(between)}${between}`;
        if (upper) typed = typed.toUpperCase();
        if (!dots) typed = typed.replace(/ä/gi, 'a').replace(/ö/gi, 'o');
        if (apart) typed = typed.normalize('NFD');
        expect(readWords(typed)).toEqual(made);
      }
    )
  );
});

test('nothing is read from three words, five words, a strange word or a long text', () => {
  const four = wordsFrom(Uint8Array.of(1, 2, 3, 4, 5, 6));
  expect(readWords(four.slice(1).join(' '))).toBeNull();
  expect(readWords([...four, four[0]].join(' '))).toBeNull();
  expect(readWords([...four.slice(1), 'qwerty'].join(' '))).toBeNull();
  expect(readWords('')).toBeNull();
  expect(readWords(`${four.join(' ')}${' '.repeat(300)}`)).toBeNull();
});
