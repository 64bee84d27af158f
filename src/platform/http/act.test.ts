import { expect, test } from 'vitest';
import { readForm } from './act.ts';

const form = (...fields: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return readForm(data);
};

test('what nobody types is left out, what people type stays', () => {
  expect(form(['message', 'o\0k\u0001\u200B']).message).toBe('ok');
  expect(form(['message', 'Hei 👩‍👩‍👧\nšē \t مرحبا']).message).toBe('Hei 👩‍👩‍👧\r\nšē \t مرحبا'.replace('\r\n', '\n'));
});

test('a name with brackets is a list, also of one', () => {
  expect(form(['needs[]', 'interpreter'])).toEqual({ needs: ['interpreter'] });
  expect(form(['a', '1'], ['a', '2'])).toEqual({ a: ['1', '2'] });
});

test('names that would reach into the object itself are passed over', () => {
  expect(Object.keys(form(['__proto__', 'x'], ['constructor', 'y'], ['b', 'z']))).toEqual(['b']);
});
