import { expect, test } from 'vitest';
import { BookForm } from './forms.ts';
import { needsAmong, needsOf, practicalNeeds } from './practical-needs.ts';
import * as v from 'valibot';

test('a meeting that is not held in a place has no need of a way without steps', () => {
  expect(needsOf('campus')).toEqual([...practicalNeeds]);
  for (const modality of ['video', 'phone'] as const) expect(needsOf(modality)).not.toContain('step_free');
});

test('needs keep the order of the list, each once, and what the list does not have is passed over', () => {
  expect(needsAmong(['support_person', 'gone', 'interpreter', 'interpreter'])).toEqual(['interpreter', 'support_person']);
});

test('a form may name a need of the list and nothing else', () => {
  const { needs } = BookForm.entries;
  expect(v.parse(needs, ['support_person', 'interpreter', 'interpreter'])).toEqual(['interpreter', 'support_person']);
  expect(v.parse(needs, undefined)).toEqual([]);
  expect(v.safeParse(needs, ['a secret about me']).success).toBe(false);
});
