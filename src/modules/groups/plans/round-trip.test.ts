import fc from 'fast-check';
import { expect, test } from 'vitest';
import { licences, planLanguages, type Plan } from './plan.ts';
import { readPlan } from './read-plan.ts';
import { writePlan } from './write-plan.ts';

/** Words as people write them, with what YAML and Markdown take for a sign of theirs. */
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('ryhmä', 'ja', 'tauko', 'Åsa', 'päivä', 'kello', '10', '”ohi”', 'näytä', 'it’s', 'vår', 'ok?') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'true',
      'null',
      '1.0',
      '2026-11-27',
      '0x1f',
      '~',
      'no',
      '12:30',
      'a:b',
      '-',
      '#',
      '@nimi',
      '%',
      '…',
      '–',
      "'",
      '"'
    )
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ minLength: 1, maxLength: 6 })
      .map((text) => text.replace(/[\p{Cc}<>\s]/gu, '').normalize('NFC'))
      .filter(Boolean)
  }
);
const line = (most: number) =>
  fc
    .array(word, { minLength: 1, maxLength: 8 })
    .map((words) => words.join(' ').slice(0, most).trim())
    .filter(Boolean);
/** Lines of a Markdown text: letters only, so that the text holds nothing that a plan may not. */
const plainWords = fc
  .array(fc.constantFrom('ryhmä', 'tauko', 'puhe', '**kuuntele**', '*ohi*', 'kahdeksan'), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));
const block = fc.oneof(
  plainWords,
  plainWords.map((text) => `> ${text}`),
  fc.array(plainWords, { minLength: 1, maxLength: 4 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc.array(plainWords, { minLength: 1, maxLength: 4 }).map((items) => items.map((item, index) => `${index + 1}. ${item}`).join('\n')),
  plainWords.map((text) => `Katso [${text.replaceAll('*', '')}](https://example.org/sivu).`)
);
/** Blocks with an empty line between; a list after a list would be read as one, which changes nothing of the text. */
const text = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('\n\n'));
const title = fc
  .array(fc.constantFrom('Aloitus', 'Yhdessä', '2.', 'tauko', 'kahvi', '(ulkona)'), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
const step = fc.record({ title, minutes: fc.integer({ min: 1, max: 30 }), body: text, screens: fc.array(text, { maxLength: 3 }) });

const plan: fc.Arbitrary<Plan> = fc
  .record({
    title: line(120),
    aim: line(400),
    language: fc.constantFrom(...planLanguages),
    themes: fc.uniqueArray(fc.constantFrom('sleep', 'stress', 'belonging', 'substance_use'), { minLength: 1, maxLength: 4 }),
    tags: fc.array(line(40), { maxLength: 3 }),
    licence: fc.constantFrom(...licences),
    author: line(120),
    version: fc.integer({ min: 1, max: 900 }),
    steps: fc.array(step, { minLength: 1, maxLength: 6 }),
    parts: fc.record({ preparation: text, safety: text, upset: text, remote: text, few_words: text, follow_up: text, materials: text })
  })
  .map((made) => ({ ...made, minutes: made.steps.reduce((sum, { minutes }) => sum + minutes, 0) }));

test('what is written is read back as it was', () => {
  fc.assert(
    fc.property(plan, (made) => {
      expect(readPlan(writePlan(made))).toEqual({ plan: made });
    })
  );
});

test('whatever is read can be written and read again: a file with anything at all in one place gives a plan or faults, and never throws', () => {
  const anything = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom('---', '## Kulku', '### X (5 min)', '<b>', '[a]: b', '> > >', '- - -', '```', '    x', '\\')
  );
  fc.assert(
    fc.property(plan, anything, fc.double({ min: 0, max: 1, noNaN: true }), (made, put, where) => {
      const file = writePlan(made);
      const place = Math.floor(file.length * where);
      const read = readPlan(file.slice(0, place) + put + file.slice(place));
      if ('plan' in read) expect(readPlan(writePlan(read.plan))).toEqual(read);
      else expect(read.faults.length).toBeGreaterThan(0);
    })
  );
});

test('any text at all is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (file) => {
      expect(
        'faults' in
          readPlan(`---
${file}`)
      ).toBe(true);
    })
  );
});
