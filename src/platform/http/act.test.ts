import { expect, test } from 'vitest';
import { readForm } from './act.ts';

function form(...fields: [string, string][]): FormData {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return made;
}

test('a name with brackets, or one that comes twice, is a list; else a field is its text', () => {
  expect(readForm(form(['needs[]', 'interpreter'], ['words', 'koivu'], ['id', '1'], ['id', '2']))).toEqual({
    needs: ['interpreter'],
    words: 'koivu',
    id: ['1', '2']
  });
});

test('what the database can hold in no text is left out', () => {
  expect(readForm(form(['message', 'hyvä\0 sivu'], ['ids[]', '\0'], ['ids[]', 'a\0b']))).toEqual({ message: 'hyvä sivu', ids: ['', 'ab'] });
});

test('names that mean something to an object are passed over', () => {
  expect(Object.keys(readForm(form(['__proto__', 'x'], ['constructor', 'y'], ['prototype[]', 'z'], ['name', 'a'])))).toEqual(['name']);
});
