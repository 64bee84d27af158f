import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { aCall, aSchool, personOf, visitorOf } from '../../../../../tests/school.ts';
import { listPlans, readOnePlan } from '../index.ts';
import { shippedPlans } from './shipped.ts';

test('the plans are there without a build as well: the bench and the commands run the sources', () => {
  const asked = `const { shippedPlans } = await import(${JSON.stringify(new URL('shipped.ts', import.meta.url).href)}); console.log([...shippedPlans().keys()].sort().join())`;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', asked], { encoding: 'utf8' });
  expect(said.trim()).toBe([...shippedPlans().keys()].sort().join());
  expect(shippedPlans().size).toBeGreaterThan(0);
});

onBothDatabases('the library of session plans', (ground) => {
  async function setting() {
    const school = await aSchool(ground());
    const call = (language: 'fi' | 'fi-x-selko' | 'sv' | 'en' = 'fi') => ({
      ...aCall(ground(), personOf(school.organisation, school.hostPerson, 'professional')),
      language
    });
    const list = async (asked: Record<string, string>, language: 'fi' | 'fi-x-selko' | 'sv' | 'en' = 'fi') => {
      const listed = await listPlans(call(language), asked);
      if (!listed.ok) throw new Error(listed.refusal.code);
      return listed.value;
    };
    return { school, call, list };
  }

  test('all plans are listed by title in the reader’s language, and a plain Finnish reader gets Finnish', async () => {
    const { list } = await setting();
    const { plans, themes } = await list({});
    expect(plans.map(({ slug }) => slug).sort()).toEqual([
      'after-a-loss',
      'belonging',
      'conflict',
      'gaming',
      'ground-rules',
      'skills-demonstration',
      'sleep',
      'stress'
    ]);
    expect(plans.map(({ title }) => title)).toEqual(plans.map(({ title }) => title).toSorted((a, b) => a.localeCompare(b, 'fi')));
    expect(new Set(plans.map(({ language }) => language))).toEqual(new Set(['fi']));
    expect(themes).toContain('sleep');
    expect(new Set((await list({}, 'sv')).plans.map(({ language }) => language))).toEqual(new Set(['sv']));
    expect((await list({}, 'fi-x-selko')).plans).toEqual(plans);
  });

  test('words, theme, length and language narrow it; what there is none of narrows nothing', async () => {
    const { list } = await setting();
    const slugs = async (asked: Record<string, string>) => (await list(asked)).plans.map(({ slug }) => slug);
    expect((await slugs({ q: 'riidoista' }))[0]).toBe('conflict');
    expect(await slugs({ theme: 'crisis' })).toEqual(['after-a-loss']);
    expect(await slugs({ length: 'lesson' })).toEqual(['sleep']);
    expect((await slugs({ length: 'longer' })).sort()).toEqual(['conflict', 'stress']);
    expect(await slugs({ q: 'riidoista', theme: 'sleep' })).not.toContain('conflict');
    expect((await list({ in: 'sv' })).plans.every(({ language }) => language === 'sv')).toBe(true);
    expect((await slugs({ length: 'forever', in: 'xx' })).length).toBe(8);
    expect(await slugs({ q: 'xylofoni' })).toEqual([]);
  });

  test('a word of another language finds a plan too, and says in which one', async () => {
    const { list } = await setting();
    const [first] = (await list({ q: 'sömnen' })).plans;
    expect(first).toMatchObject({ slug: 'sleep', language: 'fi', excerpt: { language: 'sv' } });
  });

  test('a plan is read in the reader’s language or in the one that is asked for, and what is none is not there', async () => {
    const { call, school } = await setting();
    expect(await readOnePlan(call(), { slug: 'sleep' })).toMatchObject({
      value: { plan: { language: 'fi' }, languages: ['en', 'fi', 'sv'] }
    });
    expect(await readOnePlan(call('en'), { slug: 'sleep' })).toMatchObject({ value: { plan: { language: 'en' } } });
    expect(await readOnePlan(call('en'), { slug: 'sleep', in: 'sv' })).toMatchObject({ value: { plan: { language: 'sv' } } });
    expect(await readOnePlan(call(), { slug: '../../secrets' })).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
    expect(await readOnePlan(aCall(ground(), visitorOf(school.organisation)), { slug: 'sleep' })).toMatchObject({
      refusal: { code: 'not_found' }
    });
  });
});
