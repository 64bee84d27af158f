import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences, type DiffLine } from './differences.ts';

const told = (lines: readonly DiffLine[]) =>
  lines.map((line) =>
    line.kind === 'gap'
      ? `… ${line.lines}`
      : `${line.kind}: ${line.pieces.map(({ text, kind }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[kind]).join('')}`
  );

test('a word that was changed is told as a word, with the line around it; lines that are the same are counted', () => {
  const from = 'yksi\nkaksi\nkolme\nSano hei kaikille\nviisi\nkuusi\nseitsemän\n';
  expect(told(differences(from, from.replace('hei', 'terve')))).toEqual([
    '… 2',
    'same: kolme',
    'changed: Sano [-hei][+terve] kaikille',
    'same: viisi',
    '… 2'
  ]);
});

test('a line of which less than half is left is told as one that went and one that came', () => {
  expect(told(differences('a\nPidä tuokio aamulla\n', 'a\nVillasukat ja kynä\n'))).toEqual([
    'same: a',
    'removed: [-Pidä tuokio aamulla]',
    'added: [+Villasukat ja kynä]'
  ]);
});

test('lines that came and went are told as they are, and texts that are the same differ in nothing', () => {
  expect(told(differences('a\nb\n', 'a\nb\nc\n'))).toEqual(['same: a', 'same: b', 'added: [+c]']);
  expect(told(differences('a\nb\nc\n', 'a\nc\n'))).toEqual(['same: a', 'removed: [-b]', 'same: c']);
  expect(differences('a\nb\n', 'a\nb\n')).toEqual([]);
});

test('lists of a plan’s head are told as its form has them, and lists of its text as they are', () => {
  const plan = (themes: string, tags: string) => `---\ntitle: Uni\nthemes:\n${themes}${tags}licence: CC0 1.0\n---\n\ntags:\n  - a\n`;
  const from = plan('  - sleep\n', 'tags:\n  - ilta\n');
  const to = plan('  - sleep\n  - stress\n', 'tags:\n  - "ilta: myöhään"\n  - uni\n');
  expect(told(differences(from, to))).toEqual([
    'same: ---',
    'same: title: Uni',
    'changed: themes: sleep[+, stress]',
    'removed: [-tags: ilta]',
    'added: [+tags: ilta: myöhään, uni]',
    'same: licence: CC0 1.0',
    '… 4'
  ]);
  expect(told(differences(plan('  - sleep\n', ''), from))).toEqual([
    '… 2',
    'same: themes: sleep',
    'added: [+tags: ilta]',
    'same: licence: CC0 1.0',
    '… 4'
  ]);
});

test('from what is told both texts can be made again: nothing is left out', () => {
  const text = fc
    .array(fc.constantFrom('hei', 'sano hei', 'sano terve', '', '## Kulku'), { maxLength: 12 })
    .map((lines) => `${lines.join('\n')}\n`);
  fc.assert(
    fc.property(text, text, (from, to) => {
      const lines = differences(from, to);
      const has = (one: 'added' | 'removed') =>
        lines.flatMap((line) => (line.kind === 'gap' ? [] : line.pieces.filter(({ kind }) => kind === one)));
      if (from === to) expect(lines).toEqual([]);
      else expect(has('added').length + has('removed').length).toBeGreaterThan(0);
      const words = (some: string) => some.split(/\s+/).filter(Boolean).length;
      const count = (kind: 'added' | 'removed') => has(kind).reduce((sum, piece) => sum + words(piece.text), 0);
      expect(words(to) - words(from)).toBe(count('added') - count('removed'));
    })
  );
});
