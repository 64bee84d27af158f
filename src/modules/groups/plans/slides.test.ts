import { expect, test } from 'vitest';
import { textOf } from './markdown.ts';
import type { Plan } from './plan.ts';
import { partsOfTitle, slidesOf, timeLeft } from './slides.ts';

const parts = { preparation: 'a', safety: 'a', upset: 'a', remote: 'a', few_words: 'a', follow_up: 'a', materials: 'a' };
const plan: Plan = {
  title: 'Uni: lyhyt tuokio',
  aim: 'Levätä.',
  minutes: 15,
  language: 'fi',
  themes: ['sleep'],
  tags: [],
  licence: 'CC BY 4.0',
  author: 'Rinnalla',
  version: 1,
  steps: [
    { title: 'Aloitus', minutes: 5, body: '> Hei kaikille.', screens: ['Tervetuloa', 'Saat sanoa *ohi*.'] },
    { title: 'Hiljainen hetki', minutes: 10, body: 'Odota.', screens: [] }
  ],
  parts
};

test('a class sees the title, each idea of each step and thanks, and nothing that the leader alone reads', () => {
  expect(slidesOf(plan).map(({ kind, step, minutes, blocks }) => [kind, step, minutes, blocks.flatMap(textOf).join(' ')])).toEqual([
    ['title', undefined, 0, 'Uni: lyhyt tuokio'],
    ['idea', 0, 5, 'Tervetuloa'],
    ['idea', 0, 5, 'Saat sanoa ohi.'],
    // A step that shows nothing shows its name: its time has a place all the same.
    ['idea', 1, 10, 'Hiljainen hetki'],
    ['end', undefined, 0, 'Kiitos!']
  ]);
});

test('what is short is written largest', () => {
  const sizeOf = (screen: string) => slidesOf({ ...plan, steps: [{ title: 'x', minutes: 15, body: 'x', screens: [screen] }] })[1]?.size;
  expect(sizeOf('Saat puhua.')).toBe('short');
  expect(sizeOf('Keho valmistautuu, kun jokin on tärkeää. Se on tavallista.')).toBe('middle');
  expect(sizeOf('1. Yksi asia, joka antaa voimia\n2. Toinen asia, joka vie\n3. Kolmas asia\n4. Neljäs, josta puhutaan parin kanssa')).toBe(
    'long'
  );
});

test('what a title says after its colon does not make its name smaller', () => {
  const sizeOf = (title: string) => slidesOf({ ...plan, title })[0]?.size;
  expect(sizeOf('Uni ja rytmi: miten viikko saadaan kantamaan')).toBe('short');
  expect(sizeOf('Näyttöpäivä ilman jännitystä ja mitä sitä ennen kannattaa tehdä')).toBe('middle');
  expect(partsOfTitle('Uni: yö: aamu')).toEqual({ name: 'Uni', more: 'yö: aamu' });
  expect(partsOfTitle('Uni')).toEqual({ name: 'Uni', more: '' });
});

test('the time of a step is told in whole minutes upwards, then as a moment, and past its end it hurries nobody', () => {
  expect([0, 1, 60_000, 239_000, 240_000, 299_999, 300_000, 9_000_000].map((spent) => timeLeft(5, spent))).toEqual([
    5,
    5,
    4,
    2,
    'last',
    'last',
    'over',
    'over'
  ]);
});
