import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decided, foundIn, keepReasons, keepValue, keptBecause, keptWords } from './kept.ts';

const roster = ['Toivo Mäkelä'];

test('what looks like a name is found in each field, once for each word, with a few words around it', () => {
  const found = foundIn(
    { agreed: 'Sovittiin, että Mikan paikka vaihtuu. Mikan kaveri vaihtaa myös.', willDo: 'Soitan 040 555 0123.', other: null },
    'fi',
    roster
  );
  expect(found).toEqual([
    { field: 'agreed', kind: 'name', text: 'Mikan', before: 'Sovittiin, että ', after: ' paikka vaihtuu. Mikan kaveri …' },
    { field: 'willDo', kind: 'phone', text: '040 555 0123', before: 'Soitan ', after: '.' }
  ]);
});

test('an uncommon name in small letters is known by the roster alone', () => {
  const fields = { agreed: 'Jatketaan kvarkin kanssa.' };
  expect(foundIn(fields, 'fi', [])).toEqual([]);
  expect(foundIn(fields, 'fi', ['Zibbo Kvarkki'])).toMatchObject([{ text: 'kvarkin' }]);
});

test('what somebody has said may stay is noted by kind and reason without the word; everything else is open', () => {
  const found = foundIn({ agreed: 'Mika ja 040 555 0123' }, 'fi', []);
  const { open, kept } = decided(found, ['name-public:Mika', 'phone-nobody:something else', 'nonsense']);
  expect(open.map(({ text }) => text)).toEqual(['040 555 0123']);
  expect(kept).toEqual(['name-public']);
});

test('a decision is about its very letters: mended words are asked about anew', () => {
  const found = foundIn({ agreed: 'Mikaa ei kuultu' }, 'fi', []);
  expect(decided(found, ['name-nobody:Mika']).open).toHaveLength(1);
});

test('whatever is written: each finding with a decision is kept as the database knows it, each without one is open', () => {
  const texts = fc.array(fc.constantFrom('Mika', 'Toivo', '010105A934V', 'mika@example.fi', '@mika_x', 'ja', 'sanoi.', '\n'), {
    maxLength: 20
  });
  fc.assert(
    fc.property(texts, fc.constantFrom(...keepReasons), fc.nat(), (words, reason, cut) => {
      const found = foundIn({ agreed: words.join(' '), willDo: words.toReversed().join(' ') }, 'fi', roster);
      const keep = found.slice(0, cut % (found.length + 1)).map((one) => keepValue(one, reason));
      const { open, kept } = decided(found, keep);
      expect(open.length + kept.length).toBe(found.length);
      for (const word of kept) expect(keptWords).toContain(word);
      for (const one of open) expect(keptBecause(one, keep)).toBeNull();
    })
  );
});
