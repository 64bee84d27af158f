import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { standardThemes } from '../themes.ts';
import { blocksOf } from './markdown.ts';
import { parts, planLanguages, type Plan, type PlanLanguage } from './plan.ts';
import { readPlan } from './read-plan.ts';
import { writePlan } from './write-plan.ts';

const folder = new URL('data/', import.meta.url);
const slugs = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const fileOf = (slug: string, language: PlanLanguage) => readFileSync(new URL(`${slug}/${language}.md`, folder), 'utf8');

function planOf(slug: string, language: PlanLanguage): Plan {
  const read = readPlan(fileOf(slug, language));
  if ('faults' in read) throw new Error(`${slug}/${language}.md: ${JSON.stringify(read.faults)}`);
  return read.plan;
}
const plans = slugs.map(({ name }) => ({ slug: name, by: planLanguages.map((language) => planOf(name, language)) }));
const all = plans.flatMap(({ slug, by }) => by.map((plan) => ({ slug, plan })));

test('there are eight plans, each in three languages, and each file says its own language', () => {
  expect(plans.length).toBe(8);
  for (const { by } of plans) expect(by.map(({ language }) => language)).toEqual([...planLanguages]);
});

test('a plan takes 45 to 90 minutes, and no step is longer than 25', () => {
  for (const { slug, plan } of all) {
    expect(plan.minutes, slug).toBeGreaterThanOrEqual(45);
    expect(plan.minutes, slug).toBeLessThanOrEqual(90);
    expect(plan.steps.length, slug).toBeGreaterThanOrEqual(5);
    for (const { minutes } of plan.steps) expect(minutes, slug).toBeLessThanOrEqual(25);
  }
});

test('the three languages have the same steps: minutes, what is shown, how much is said, and the same blocks in each part', () => {
  const shape = (text: string) => text.split(/\n{2,}/).map((block) => /^(> |- |\d+\. |### )?/.exec(block)?.[0].replace(/\d+/, '1') ?? '');
  for (const { slug, by } of plans) {
    const shapes = by.map((plan) => ({
      head: [plan.minutes, plan.themes, plan.tags.length, plan.licence, plan.author, plan.version],
      steps: plan.steps.map(({ minutes, body, screens }) => ({ minutes, body: shape(body), screens: screens.map(shape) })),
      parts: parts.map((part) => shape(plan.parts[part])),
      lines: parts.map((part) => plan.parts[part].split('\n').filter((line) => /^(- |\d+\. )/.test(line)).length)
    }));
    expect(shapes[1], `${slug}, sv`).toEqual(shapes[0]);
    expect(shapes[2], `${slug}, en`).toEqual(shapes[0]);
  }
});

test('each part says enough to lead by, and each step has words to say aloud', () => {
  for (const { slug, plan } of all) {
    for (const part of parts) expect(plan.parts[part].split(/\s+/).length, `${slug}, ${plan.language}, ${part}`).toBeGreaterThanOrEqual(25);
    const said = plan.steps.filter(({ body }) => body.includes('\n> ') || body.startsWith('> '));
    expect(said.length, `${slug}, ${plan.language}: steps with words to say`).toBeGreaterThanOrEqual(plan.steps.length - 2);
    expect(plan.steps.some(({ screens }) => screens.length > 0)).toBe(true);
  }
});

test('what to do when somebody is upset names the emergency number, and every theme is one of the list', () => {
  for (const { slug, plan } of all) {
    expect(plan.parts.upset + plan.parts.safety, `${slug}, ${plan.language}`).toContain('112');
    for (const theme of plan.themes) expect(standardThemes, slug).toContain(theme);
  }
});

test('the words of the field are kept: none that calls it care, or somebody a patient or a case', () => {
  const avoided: Readonly<Record<PlanLanguage, RegExp>> = {
    fi: /potilas|potilaa|asiakas|asiakka|terapia|diagnoos|hoitosuhde|riskiopiskelij|syrjäyty|ongelmanuor|oppilas(?!lait)|oppilaa|oppilaiden/i,
    sv: /patient|klient|terapi|diagnos|\belev(en|er|erna|s)?\b|problemungdom/i,
    en: /patient|\bclient|therap|diagnos|\bpupils?\b/i
  };
  for (const { slug, plan } of all) expect(avoided[plan.language].exec(writePlan(plan))?.[0], `${slug}, ${plan.language}`).toBeUndefined();
});

test('what stands on the screen is one idea: at most 25 words', () => {
  for (const { slug, plan } of all)
    for (const screen of plan.steps.flatMap(({ screens }) => screens))
      expect(screen.split(/\s+/).length, `${slug}, ${plan.language}: ${screen}`).toBeLessThanOrEqual(25);
});

test('a plan of ours is shared as it came: written and read again it is the same', () => {
  for (const { plan } of all) expect(readPlan(writePlan(plan))).toEqual({ plan });
});

test('each part and each screen of a plan has something to show, and all that the leader says aloud is a quotation', () => {
  for (const { slug, plan } of all) {
    for (const part of parts) expect(blocksOf(plan.parts[part]).length, `${slug}, ${plan.language}, ${part}`).toBeGreaterThan(0);
    for (const { body, screens } of plan.steps) {
      for (const screen of screens) expect(blocksOf(screen).length, `${slug}, ${plan.language}`).toBeGreaterThan(0);
      const said = body.split(/\n{2,}/).filter((block) => block.startsWith('> ')).length;
      expect(blocksOf(body).filter(({ kind }) => kind === 'quote').length > 0, slug).toBe(said > 0);
    }
  }
});
