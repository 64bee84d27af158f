import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { planLanguages, type PlanLanguage } from '../plan.ts';
import { readPlan } from '../read-plan.ts';
import { writePlan } from '../write-plan.ts';
import { findIn, searchable } from './find.ts';
import { wordsOf } from './key.ts';

const folder = new URL('../data/', import.meta.url);
const texts = readdirSync(folder).flatMap((slug) =>
  planLanguages.map((language) => {
    const read = readPlan(readFileSync(new URL(`${slug}/${language}.md`, folder), 'utf8'));
    if ('faults' in read) throw new Error(slug);
    return { slug, language, plan: read.plan, found: searchable(read.plan) };
  })
);
const slugsFor = (question: string, language: PlanLanguage) =>
  texts
    .filter((text) => text.language === language)
    .flatMap(({ slug, found }) => {
      const hit = findIn(found, question);
      return hit ? [{ slug, score: hit.score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ slug }) => slug);
const hitsOf = (question: string, slug: string, language: PlanLanguage) => {
  const text = texts.find((one) => one.slug === slug && one.language === language);
  const { excerpt = [] } = (text && findIn(text.found, question)) ?? {};
  return excerpt.filter(({ hit }) => hit).map((piece) => piece.text);
};

test('every word of every plan finds its plan, as it stands', () => {
  for (const { slug, language, plan, found } of texts) {
    const words = new Set(wordsOf([plan.title, plan.aim, ...plan.steps.flatMap(({ title, body }) => [title, body])].join(' ')));
    for (const each of words) expect(findIn(found, each), `${slug}, ${language}: ${each}`).not.toBeNull();
  }
});

test('a plan is found first by the inflected words of what it is about', () => {
  const expected: readonly [string, PlanLanguage, string][] = [
    ['riidoista', 'fi', 'conflict'],
    ['yksinäisyydestä', 'fi', 'belonging'],
    ['surussa', 'fi', 'after-a-loss'],
    ['pelaamisen', 'fi', 'gaming'],
    ['näytöissä', 'fi', 'skills-demonstration'],
    ['pelisäännöistä', 'fi', 'ground-rules'],
    ['kuormituksesta', 'fi', 'stress'],
    ['sömnens', 'sv', 'sleep'],
    ['ensamheten', 'sv', 'belonging'],
    ['sorger', 'sv', 'after-a-loss'],
    ['grieving', 'en', 'after-a-loss'],
    ['sleeping', 'en', 'sleep'],
    ['loneliness', 'en', 'belonging']
  ];
  for (const [question, language, slug] of expected) expect(slugsFor(question, language)[0], `${question} (${language})`).toBe(slug);
});

test('all words must be there, in any order; what is in no plan finds none, and neither does nothing', () => {
  expect(slugsFor('rytmistä unen', 'fi')).toContain('sleep');
  expect(slugsFor('unen xylofoni', 'fi')).toEqual([]);
  expect(slugsFor('xylofoni', 'fi')).toEqual([]);
  expect(slugsFor(' … ', 'fi')).toEqual([]);
});

test('the beginning of a word finds it while it is typed, and a word finds the compounds that it is in', () => {
  expect(slugsFor('ystäv', 'fi').length).toBeGreaterThan(0);
  expect(slugsFor('vuorokausiryt', 'fi')).toContain('sleep');
  expect(slugsFor('rytmit', 'fi')).toContain('sleep');
});

test('an excerpt shows the words that were found in their own form, and is short', () => {
  expect(hitsOf('riidan', 'conflict', 'fi').length).toBeGreaterThan(0);
  for (const hit of hitsOf('riidan', 'conflict', 'fi')) expect(hit.toLowerCase()).toMatch(/rii[td]/);
  for (const { found } of texts) {
    const { excerpt = [] } = findIn(found, found.language === 'en' ? 'group' : found.language === 'sv' ? 'grupp' : 'ryhmä') ?? {};
    expect(
      excerpt
        .map(({ text }) => text)
        .join('')
        .split(/\s+/).length
    ).toBeLessThanOrEqual(40);
  }
});

test('what is searched is the plan and not its file: headings that every plan has find nothing by themselves', () => {
  const text = texts.find(({ slug, language }) => slug === 'sleep' && language === 'fi');
  if (!text) throw new Error('no plan');
  expect(writePlan(text.plan)).toContain('## Kulku');
  expect(text.found.passages.some((passage) => passage.text.includes('##'))).toBe(false);
});
