import { expect, test } from 'vitest';
import type { FaultCode } from './plan.ts';
import { mostCharacters } from './plan.ts';
import { readPlan } from './read-plan.ts';

const whole = `---
title: 'Uni: lyhyt tuokio'
aim: Opiskelija valitsee yhden muutoksen.
minutes: 15
language: fi
themes: [sleep]
licence: CC BY 4.0
author: Rinnalla
version: 2
---

## Valmistelut

- Varaa tila.

## Turvallisuus

Saa sanoa **ohi**.

## Kulku

### Aloitus (5 min)

Sano:

> Hei kaikille.

#### Näytölle

Tervetuloa

---

Saat sanoa *ohi*.

### Lopetus (10 min)

> Kiitos.

## Jos jollekulle tulee paha olo

Ohjaa [apuun](https://example.org/apua) tai soita [112](tel:112).

## Etänä

Linja auki.

## Kun ryhmässä osataan vähän suomea

Kuvat.

## Jälkeenpäin

Kirjaa määrä.

## Materiaalit

### Kortti

1. Yksi
2. Kaksi
`;

const faults = (file: string) => {
  const read = readPlan(file);
  return 'faults' in read ? read.faults.map(({ code, line }) => `${code}@${line}`) : [];
};
/** The file with one stretch changed; the test fails if there was nothing to change. */
const but = (from: string, to: string) => {
  expect(whole).toContain(from);
  return whole.replace(from, to);
};
const lineOf = (stretch: string) => whole.slice(0, whole.indexOf(stretch)).split('\n').length;

test('a whole file becomes a plan: head, steps with what is said and shown, and every part', () => {
  expect(readPlan(whole)).toEqual({
    plan: {
      title: 'Uni: lyhyt tuokio',
      aim: 'Opiskelija valitsee yhden muutoksen.',
      minutes: 15,
      language: 'fi',
      themes: ['sleep'],
      tags: [],
      licence: 'CC BY 4.0',
      author: 'Rinnalla',
      version: 2,
      steps: [
        { title: 'Aloitus', minutes: 5, body: 'Sano:\n\n> Hei kaikille.', screens: ['Tervetuloa', 'Saat sanoa *ohi*.'] },
        { title: 'Lopetus', minutes: 10, body: '> Kiitos.', screens: [] }
      ],
      parts: {
        preparation: '- Varaa tila.',
        safety: 'Saa sanoa **ohi**.',
        upset: 'Ohjaa [apuun](https://example.org/apua) tai soita [112](tel:112).',
        remote: 'Linja auki.',
        few_words: 'Kuvat.',
        follow_up: 'Kirjaa määrä.',
        materials: '### Kortti\n\n1. Yksi\n2. Kaksi'
      }
    }
  });
});

test('a file from another system reads the same: a byte order mark and its line ends do not matter', () => {
  expect(readPlan(`\uFEFF${whole.replaceAll('\n', '\r\n')}`)).toEqual(readPlan(whole));
});

test('the order of the parts is the writer’s own', () => {
  const [head, parts] = [whole.slice(0, whole.indexOf('## Valmistelut')), whole.slice(whole.indexOf('## Turvallisuus'))];
  expect(readPlan(`${head}${parts}\n## Valmistelut\n\n- Varaa tila.\n`)).toEqual(readPlan(whole));
});

test('each fault of the head is told by its line and word', () => {
  expect(faults('Ei mitään')).toEqual(['no_front_matter@1']);
  expect(faults(but('minutes: 15', 'minutes: viisi'))).toEqual(['field_wrong@4']);
  expect(faults(but('licence: CC BY 4.0', 'licence: ei lupaa'))).toEqual(['field_wrong@7']);
  expect(faults(but('author: Rinnalla\n', ''))).toEqual(['field_missing@1']);
  expect(faults(but('version: 2', 'version: 2\nsecret: x'))).toEqual(['unknown_field@10']);
  expect(faults(but('version: 2', 'version: 2\nversion: 3'))).toEqual(['front_matter_broken@10']);
  expect(faults(but('themes: [sleep]', 'themes: [sleep'))[0]).toMatch(/^front_matter_broken@/);
  expect(faults(but('aim: Opiskelija valitsee yhden muutoksen.', 'aim: &a x\ntags: [*a]'))).toEqual(['field_wrong@4']);
  expect(faults(but('Uni: lyhyt tuokio', '<b>Uni</b>'))).toEqual(['field_wrong@2']);
  expect(faults(but('aim: Opiskelija', 'aim: !!js/function Opiskelija'))[0]).toMatch(/^front_matter_broken@/);
});

test('each fault of the body is told by its line', () => {
  const cases: [string, string, FaultCode, number][] = [
    ['## Valmistelut\n', 'Terve\n\n## Valmistelut\n', 'text_before_parts', 11],
    ['## Etänä', '## Verkossa', 'unknown_part', lineOf('## Etänä')],
    ['Linja auki.', '', 'part_empty', lineOf('## Etänä')],
    ['### Lopetus (10 min)', '### Lopetus (11 min)', 'minutes_do_not_add_up', lineOf('## Kulku')],
    ['### Lopetus (10 min)', '### Lopetus', 'step_heading', lineOf('### Lopetus')],
    ['### Lopetus (10 min)', '### Lopetus (0 min)', 'step_heading', lineOf('### Lopetus')],
    ['> Kiitos.', '', 'step_empty', lineOf('### Lopetus')],
    ['#### Näytölle', '#### Taululle', 'heading_misplaced', lineOf('#### Näytölle')],
    ['Kuvat.', '#### Kuvat\n\nKuvat.', 'heading_misplaced', lineOf('Kuvat.')],
    ['Kuvat.', 'Kuvat <b>tässä</b>', 'html', lineOf('Kuvat.')],
    ['Kuvat.', '<script>alert(1)</script>', 'html', lineOf('Kuvat.')],
    ['Kuvat.', '![kuva](https://example.org/x.png)', 'image', lineOf('Kuvat.')],
    ['Kuvat.', '[x](javascript:alert(1))', 'link', lineOf('Kuvat.')],
    ['Kuvat.', '[x](http://example.org)', 'link', lineOf('Kuvat.')],
    ['Kuvat.', '`koodia`', 'not_known', lineOf('Kuvat.')],
    ['Kuvat.', 'Kuvat.\n\n***\n\nLisää.', 'not_known', lineOf('Kuvat.') + 2],
    ['Kuvat.', '>'.repeat(40) + ' syvä', 'too_deep', lineOf('Kuvat.')],
    ['Kuvat.', 'Kuv\u0007at.', 'control_character', lineOf('Kuvat.')]
  ];
  for (const [from, to, code, line] of cases) expect(faults(but(from, to)), `${from} → ${to}`).toContain(`${code}@${line}`);
});

test('a part that is missing or stands twice is named', () => {
  const read = readPlan(but('## Etänä\n\nLinja auki.\n', '## Jälkeenpäin\n\nTaas.\n'));
  expect('faults' in read && read.faults.map(({ code, about }) => `${code} ${about}`).sort()).toEqual([
    'part_missing Etänä',
    'part_twice Jälkeenpäin'
  ]);
});

test('a body without a single step says so, and nothing of minutes', () => {
  const without = whole.replace(/### Aloitus[\s\S]*?> Kiitos\.\n/, 'Ei mitään.\n');
  expect(faults(without).map((fault) => fault.split('@')[0])).toEqual(['no_steps', 'text_before_parts']);
});

test('a file that is too long is not read at all', () => {
  expect(faults(whole + 'x'.repeat(mostCharacters))).toEqual(['too_long@1']);
});

test('what would take seconds to read is refused at once', () => {
  const costly: [string, FaultCode][] = [
    ['['.repeat(20_000), 'link'],
    ['<'.repeat(20_000), 'html'],
    ['- '.repeat(20_000), 'too_deep'],
    ['> '.repeat(20_000) + 'a', 'too_deep']
  ];
  for (const [text, code] of costly) expect(faults(but('Kuvat.', text))).toEqual([`${code}@${lineOf('Kuvat.')}`]);
});
