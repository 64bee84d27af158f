import { expect, test } from 'vitest';
import { languageAsked, pageAssets, pageKey } from './pages.ts';

test('a page is kept by its language', () => {
  expect(pageKey('/help-now', 'sv')).toBe('/help-now?lang=sv');
});

test('a language in the address counts if it is ours', () => {
  expect(languageAsked(new URL('https://koulu.example/help-now?lang=en'), ['fi', 'en'])).toBe('en');
  expect(languageAsked(new URL('https://koulu.example/help-now?lang=xx'), ['fi', 'en'])).toBeUndefined();
  expect(languageAsked(new URL('https://koulu.example/help-now'), ['fi', 'en'])).toBeUndefined();
});

test('the built files of a page are found, whether named from the root or relatively, once each', () => {
  const html = `<link href="./_app/immutable/assets/0.css" rel="stylesheet"><script src="/_app/immutable/workers/boot.js"></script>
    <link rel="preload" href="../_app/immutable/assets/font.woff2"><link href="./_app/immutable/assets/0.css"><a href="/book">x</a><link rel="icon" href="/icon.svg">`;
  expect(pageAssets(html)).toEqual([
    '/_app/immutable/assets/0.css',
    '/_app/immutable/workers/boot.js',
    '/_app/immutable/assets/font.woff2',
    '/icon.svg'
  ]);
});
