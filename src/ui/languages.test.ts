import { expect, test } from 'vitest';
import { isLanguage, languageFor, languageLinks, languages, withLanguage } from './languages.ts';

const page = (query = '') => new URL(`https://koulu.example/book${query}`);

test('the address wins over the cookie and the browser', () => {
  expect(languageFor({ url: page('?lang=en'), cookie: 'sv', acceptLanguage: 'fi' })).toBe('en');
});

test('the cookie wins over the browser', () => {
  expect(languageFor({ url: page(), cookie: 'fi-x-selko', acceptLanguage: 'sv' })).toBe('fi-x-selko');
});

test('the browser is heard when nothing was chosen', () => {
  expect(languageFor({ url: page(), acceptLanguage: 'sv-FI,sv;q=0.9,en;q=0.8' })).toBe('sv');
  expect(languageFor({ url: page(), acceptLanguage: 'ar,en-US;q=0.7,fi;q=0.3' })).toBe('en');
  expect(languageFor({ url: page(), acceptLanguage: 'en;q=0.2, fi;q=0.9' })).toBe('fi');
});

test('a language that is refused with q=0, unknown or broken is passed over', () => {
  expect(languageFor({ url: page(), acceptLanguage: 'sv;q=0, de' })).toBe('fi');
  expect(languageFor({ url: page(), acceptLanguage: 'sv;q=much' })).toBe('fi');
  expect(languageFor({ url: page('?lang=../etc'), cookie: '<script>' })).toBe('fi');
  expect(languageFor({ url: page() })).toBe('fi');
});

test('a change of language keeps the page and its other parameters', () => {
  expect(withLanguage(page('?campus=lapua&lang=fi&day=2026-11-25'), 'sv')).toBe('/book?campus=lapua&lang=sv&day=2026-11-25');
  expect(withLanguage(page(), 'fi-x-selko')).toBe('/book?lang=fi-x-selko');
});

test('the menu has every language under its own name and marks the current one', () => {
  const links = languageLinks(page(), 'sv');
  expect(links.map(({ name }) => name)).toEqual(['Suomi', 'Selkosuomi', 'Svenska', 'English']);
  expect(links.filter(({ current }) => current).map(({ code }) => code)).toEqual(['sv']);
});

test('every language code is a well-formed tag', () => {
  for (const { code, region } of languages) {
    expect(Intl.getCanonicalLocales(code)).toEqual([code]);
    expect(Intl.DateTimeFormat.supportedLocalesOf(region)).toEqual([region]);
    expect(isLanguage(code)).toBe(true);
  }
});
