import { words } from './recovery-words/words.ts';

/** How many words a booking has: four of 2,048 are 44 bits. */
export const WORD_COUNT = 4;
const bitsPerWord = 11;

/** The word as it may have been typed → as it is written in the list. */
const known = new Map(words.map((word) => [folded(word), word]));

/**
 * The four words that stand for 44 bits.
 * @param bits at least six bytes; the first 44 bits are used.
 */
export function wordsFrom(bits: Uint8Array): string[] {
  if (bits.length * 8 < WORD_COUNT * bitsPerWord) throw new RangeError('Four words need 44 bits');
  let number = 0n;
  for (const byte of bits.subarray(0, 6)) number = (number << 8n) | BigInt(byte);
  number >>= 4n;
  return Array.from({ length: WORD_COUNT }, (_, place) => {
    const index = Number((number >> BigInt((WORD_COUNT - 1 - place) * bitsPerWord)) & 2047n);
    const word = words[index];
    if (word === undefined) throw new Error('The list of words is not complete');
    return word;
  });
}

/**
 * Reads four words as people type them: upper case, commas, hyphens, line ends and more spaces are all right, and so are a and o for ä and ö.
 * @returns the words as the list has them, or null when there are not four or one is not in the list. Nothing is suggested: that would help a guesser.
 */
export function readWords(text: string): string[] | null {
  if (text.length > 200) return null;
  const typed = folded(text)
    .split(/[^a-z]+/)
    .filter((part) => part !== '');
  if (typed.length !== WORD_COUNT) return null;
  const read = typed.map((word) => known.get(word));
  return read.every((word) => word !== undefined) ? read : null;
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
