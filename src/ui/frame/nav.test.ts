import { expect, test } from 'vitest';
import { isCurrent } from './nav.ts';

test('a way is current on its page and on the pages under it', () => {
  expect(isCurrent('/book', '/book')).toBe(true);
  expect(isCurrent('/book', '/book/2026-11-25')).toBe(true);
  expect(isCurrent('/book?campus=lapua', '/book')).toBe(true);
});

test('a way is not current on a page that only begins alike', () => {
  expect(isCurrent('/book', '/bookings')).toBe(false);
  expect(isCurrent('/', '/book')).toBe(false);
  expect(isCurrent('/', '/')).toBe(true);
});
