import { expect, test } from 'vitest';
import { isCurrent } from './nav.ts';

test('a way is current on its page and on the pages under it', () => {
  expect(isCurrent({ href: '/book' }, '/book')).toBe(true);
  expect(isCurrent({ href: '/book' }, '/book/2026-11-25')).toBe(true);
  expect(isCurrent({ href: '/book?campus=lapua' }, '/book')).toBe(true);
});

test('a way is not current on a page that only begins alike', () => {
  expect(isCurrent({ href: '/book' }, '/bookings')).toBe(false);
  expect(isCurrent({ href: '/' }, '/book')).toBe(false);
  expect(isCurrent({ href: '/' }, '/')).toBe(true);
});

test('a way to the first of several pages side by side is current on each of them', () => {
  const results = { href: '/results/equal-access', under: '/results' };
  expect(isCurrent(results, '/results/equal-access')).toBe(true);
  expect(isCurrent(results, '/results/group-support')).toBe(true);
  expect(isCurrent(results, '/resultsets')).toBe(false);
});
