import { v4, v7 } from 'uuid';

/** Numbers from 0 (included) to 1, the same row of them for the same seed. For the example only: they can be foreseen. */
export type Random = () => number;

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/**
 * A row of random numbers of its own for each name (mulberry32 by Tommy Ettinger, public domain), so that a change in one part of the
 * example does not shift the others, and a day's history is the same on whichever day it is made.
 */
export function randomFor(name: string): Random {
  let state = hashOf(`rinnalla ${name}`);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function chance(random: Random, share: number): boolean {
  return random() < share;
}

/** A whole number from `least` to `most`, both included. */
export function whole(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

export function pick<T>(random: Random, list: readonly T[]): T {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new RangeError('nothing to pick from');
  return picked;
}

/** Picks by weight: of `[['a', 3], ['b', 1]]`, `a` three times of four. */
export function pickWeighted<T>(random: Random, weighted: readonly (readonly [T, number])[]): T {
  let left = random() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of weighted) {
    left -= weight;
    if (left < 0) return value;
  }
  throw new RangeError('nothing to pick from');
}

/** The same things in another order. */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const left = [...list];
  return list.map(() => left.splice(Math.floor(random() * left.length), 1)).flat();
}

export function randomBytes(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}

/** A UUIDv4 from these numbers. */
export function randomId(random: Random): string {
  return v4({ random: randomBytes(random, 16) });
}

/** A UUIDv7 of that time (ms) from these numbers. */
export function timedId(random: Random, at: number): string {
  return v7({ random: randomBytes(random, 16), msecs: at });
}
