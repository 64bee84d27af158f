import { expect, test } from 'vitest';
import { mostBody, tooLong } from './body-size.ts';

test('a form of half a megabyte is read, a longer one only where a file can be sent, and there up to the limit', () => {
  const of = (url: string, length: number) => tooLong({ url, headers: { 'content-length': String(length) } });
  expect(of('/feedback', 512 * 1024)).toBe(false);
  expect(of('/feedback', 512 * 1024 + 1)).toBe(true);
  expect(of('/people/import?x=1', mostBody)).toBe(false);
  expect(of('/people/import', mostBody + 1)).toBe(true);
  expect(of('/people/import/0', 600 * 1024)).toBe(true);
  expect(tooLong({ url: '/', headers: {} })).toBe(false);
});
