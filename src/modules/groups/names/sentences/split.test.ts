import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';

const Kind = v.picklist(['name', 'identity_code', 'phone', 'email', 'handle']);
const Sentences = v.array(
  v.strictObject({
    text: v.pipe(v.string(), v.minLength(10)),
    language: v.picklist(['fi', 'sv']),
    marks: v.array(v.strictObject({ from: v.number(), to: v.number(), kind: Kind }))
  })
);
type Sentence = v.InferOutput<typeof Sentences>[number];

const read = (name: string) => v.parse(Sentences, JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')));
const tuning = read('tuning');
const unseen = read('unseen');
const all = [...tuning, ...unseen];

const kinds = ({ marks }: Sentence) => [...new Set(marks.map(({ kind }) => kind))].sort().join('+') || 'nothing';
const place = (sentence: Sentence) => `${sentence.language} ${kinds(sentence)} ${createHash('sha256').update(sentence.text).digest('hex')}`;

test('there are enough sentences, and the two halves share none', () => {
  expect(all.length).toBeGreaterThanOrEqual(240);
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
});

test('the halves are what the rule of the split says: every other one, sorted by language, kinds and hash', () => {
  const sorted = all.map((sentence) => ({ place: place(sentence), text: sentence.text })).sort((a, b) => (a.place < b.place ? -1 : 1));
  const second = sorted.filter((_, index) => index % 2 === 1).map(({ text }) => text);
  expect(new Set(unseen.map(({ text }) => text))).toEqual(new Set(second));
});

test('three fifths are Finnish, and a little over half hold something, in both halves', () => {
  for (const half of [tuning, unseen]) {
    const share = (of: (sentence: Sentence) => boolean) => half.filter(of).length / half.length;
    expect(share(({ language }) => language === 'fi')).toBeCloseTo(0.62, 1);
    expect(share(({ marks }) => marks.length > 0)).toBeCloseTo(0.56, 1);
  }
});

test('a mark is a whole stretch of words: it begins and ends at the edge of one, and marks do not overlap', () => {
  for (const { text, marks } of all) {
    const ordered = [...marks].sort((a, b) => a.from - b.from);
    ordered.forEach(({ from, to }, index) => {
      expect(from).toBeGreaterThanOrEqual(ordered[index - 1]?.to ?? 0);
      expect(to).toBeLessThanOrEqual(text.length);
      expect(text.slice(from, to)).toMatch(/^\S.*\S$/u);
      expect(text.slice(0, from)).not.toMatch(/[\p{L}\d]$/u);
      expect(text.slice(to)).not.toMatch(/^[\p{L}\d]/u);
    });
  }
});

test('every kind is in both halves and both languages', () => {
  for (const half of [tuning, unseen])
    for (const language of ['fi', 'sv'])
      for (const kind of Kind.options)
        expect(half.some((sentence) => sentence.language === language && sentence.marks.some((mark) => mark.kind === kind))).toBe(true);
});
