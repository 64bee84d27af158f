import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bothDrafts, bothTexts } from './both.ts';
import { blankDraft } from './draft.ts';

const base = 'yksi\nkaksi\nkolme\nneljä\nviisi\n';

test('what two have changed in different places is there from both, and what one took away is gone', () => {
  expect(bothTexts(base, base.replace('kaksi', 'KAKSI'), base.replace('neljä\n', '').replace('viisi', 'viisi\nkuusi'))).toEqual({
    text: 'yksi\nKAKSI\nkolme\nviisi\nkuusi\n',
    clashes: 0
  });
});

test('where both have changed the same place both stand there, the writer’s own first, parted as paragraphs; list rows stay one list', () => {
  expect(bothTexts(base, base.replace('kolme', 'oma'), base.replace('kolme', 'toinen'))).toEqual({
    text: 'yksi\nkaksi\noma\n\ntoinen\nneljä\nviisi\n',
    clashes: 1
  });
  expect(bothTexts('- a\n', '- a\n- oma\n', '- a\n- toinen\n')).toEqual({ text: '- a\n- oma\n- toinen\n', clashes: 1 });
});

test('the same change made twice is one change', () => {
  const changed = base.replace('kolme', '3');
  expect(bothTexts(base, changed, changed)).toEqual({ text: changed, clashes: 0 });
});

test('without a text that both began from, what they share stands once', () => {
  expect(bothTexts(null, 'a\noma\nb\n', 'a\nb\ntoinen\n')).toEqual({ text: 'a\noma\nb\ntoinen\n', clashes: 0 });
});

const text = fc
  .array(fc.constantFrom('- hei', '- moi', '- terve', '- päivää', '## Kulku'), { maxLength: 10 })
  .map((lines) => lines.map((line) => `${line}\n`).join(''));
const linesOf = (some: string) => some.split('\n').filter(Boolean);

test('who changed nothing takes nothing from the other, and of what somebody wrote no line is lost', () => {
  fc.assert(
    fc.property(text, text, text, (from, mine, theirs) => {
      expect(bothTexts(from, mine, from)).toEqual({ text: mine, clashes: 0 });
      expect(bothTexts(from, from, theirs)).toEqual({ text: theirs, clashes: 0 });
      const both = linesOf(bothTexts(from, mine, theirs).text);
      const isNew = (line: string) => !linesOf(from).includes(line);
      for (const line of [...linesOf(mine), ...linesOf(theirs)].filter(isNew)) expect(both).toContain(line);
      const whole = linesOf(bothTexts(null, mine, theirs).text);
      for (const line of [...linesOf(mine), ...linesOf(theirs)]) expect(whole).toContain(line);
    })
  );
});

test('fields of the head: what one changed stands, lists are joined, and what both changed stands after each other', () => {
  const began = { ...blankDraft('fi', 'Aino'), title: 'Uni', aim: 'Levätä.', themes: ['sleep', 'stress'], tags: 'uni, arki' };
  const mine = { ...began, aim: 'Nukkua.', themes: ['sleep'], tags: 'uni, arki, ilta' };
  const theirs = { ...began, title: 'Hyvä uni', aim: 'Herätä.', themes: ['sleep', 'stress', 'safety'], tags: 'arki' };
  expect(bothDrafts(began, mine, theirs)).toEqual({
    draft: { ...began, title: 'Hyvä uni', aim: 'Nukkua. Herätä.', themes: ['sleep', 'safety'], tags: 'arki, ilta' },
    clashes: 1
  });
});
