import { expect, test } from 'vitest';
import { unpacked } from './packed.ts';
import { registeredGivenNames } from './registered-given-names.ts';
import { registeredSurnames } from './registered-surnames.ts';

test('a figure says how many letters a word shares with the one before', () => {
  expect(unpacked('0anna3i\n2ssi0bo')).toEqual(['anna', 'anni', 'anssi', 'bo']);
  expect(unpacked('')).toEqual([]);
});

for (const [what, packed, some] of [
  ['given names', registeredGivenNames, ['aada', 'fadumo', 'oleksandr', 'ylva']],
  ['surnames', registeredSurnames, ['aarnio', 'heikkilä', 'mäkelä']]
] as const)
  test(`the registered ${what} are thousands, each once and in small letters`, () => {
    const names = unpacked(packed);
    expect(names.length).toBeGreaterThan(2000);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^\p{Ll}{2,}$/u);
    for (const name of some) expect(names).toContain(name);
  });
