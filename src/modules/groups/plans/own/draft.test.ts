import { expect, test } from 'vitest';
import { planLanguages } from '../plan.ts';
import { readPlan } from '../read-plan.ts';
import { writePlan } from '../write-plan.ts';
import { blankDraft, bodyOf, draftOf, readDraft, saysTheSame, type Draft } from './draft.ts';
import { typedDraft } from './typed.ts';

const filled = (language: Draft['language'] = 'fi'): Draft => ({
  ...blankDraft(language, 'Aino Aalto'),
  title: 'Uni: lyhyt tuokio',
  aim: 'Levätä.',
  themes: ['sleep'],
  tags: 'uni,  arki '
});
const faultsOf = (draft: Draft) => {
  const read = readDraft(draft, 1);
  return 'faults' in read ? read.faults : { fields: [], lines: [] };
};

test('the blank form is a plan as soon as its head is filled in, in each language, and takes what its steps take', () => {
  for (const language of planLanguages) {
    const read = readDraft(filled(language), 3);
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    expect(read.plan).toMatchObject({ language, minutes: 45, version: 3, author: 'Aino Aalto', tags: ['uni', 'arki'] });
    expect(read.plan.steps.length).toBe(3);
  }
});

test('a plan goes into the form and comes out of it as it was', () => {
  const read = readDraft(filled(), 1);
  if ('faults' in read) throw new Error('faults');
  expect(readDraft(draftOf(read.plan), 1)).toEqual(read);
  expect(readPlan(writePlan(read.plan))).toEqual(read);
  expect(bodyOf(writePlan(read.plan))).toBe(draftOf(read.plan).body);
});

test('what is amiss in the head and in the body is told at once: fields by name, lines as the body counts them', () => {
  const faults = faultsOf({ ...filled(), title: '', themes: [], body: filled().body.replace('## Etänä', '## Verkossa') });
  expect(faults.fields).toEqual(['title', 'themes']);
  const line = filled().body.split('\n').indexOf('## Etänä') + 1;
  expect(faults.lines).toContainEqual({ line, code: 'unknown_part', about: 'Verkossa' });
  expect(faults.lines).toContainEqual({ line: 1, code: 'part_missing', about: 'Etänä' });
});

test('a licence that is none, and markup in a field, are told at their field', () => {
  expect(faultsOf({ ...filled(), licence: 'minun' }).fields).toEqual(['licence']);
  expect(faultsOf({ ...filled(), aim: '<b>Levätä</b>', author: '' }).fields).toEqual(['aim', 'author']);
});

test('a body without steps, and one that is longer than a day, is told by line', () => {
  expect(faultsOf({ ...filled(), body: '' }).lines.map(({ code }) => code)).toContain('part_missing');
  const long = filled().body.replace('(30 min)', '(300 min)');
  expect(faultsOf({ ...filled(), body: long }).lines.map(({ code }) => code)).toEqual(['minutes_do_not_add_up']);
});

test('what was typed comes back as it was typed', () => {
  const before = filled();
  expect(typedDraft({ title: 'x', themes: ['sleep', 'stress'], body: 'y', language: 'sv' }, before)).toEqual({
    ...before,
    title: 'x',
    themes: ['sleep', 'stress'],
    body: 'y',
    language: 'sv'
  });
  expect(typedDraft({ language: 'xx', themes: 'sleep' }, before)).toMatchObject({ language: 'fi', themes: ['sleep'] });
});

test('a draft says the same as a file whatever its version and the ends of its lines, and another thing after a letter', () => {
  const read = readDraft(filled(), 7);
  if ('faults' in read) throw new Error('faults');
  const file = writePlan(read.plan);
  expect(saysTheSame({ ...filled(), body: filled().body.replaceAll('\n', '\r\n') }, file)).toBe(true);
  expect(saysTheSame({ ...filled(), aim: 'Lepää.' }, file)).toBe(false);
  expect(saysTheSame({ ...filled(), body: '' }, file)).toBe(false);
});
