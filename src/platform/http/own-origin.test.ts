import { expect, test } from 'vitest';
import { fromOwnOrigin } from './own-origin.ts';

const own = 'https://koulu.example';

test.each(['GET', 'HEAD', 'OPTIONS'])('%s changes nothing and may come from anywhere', (method) => {
  expect(fromOwnOrigin({ method, headers: { origin: 'https://evil.example' } }, own)).toBe(true);
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is taken from our own pages alone', (method) => {
  expect(fromOwnOrigin({ method, headers: { origin: own } }, own)).toBe(true);
  for (const origin of [
    undefined,
    'null',
    'https://evil.example',
    'http://koulu.example',
    'https://koulu.example:8443',
    'https://toinen.koulu.example'
  ])
    expect(fromOwnOrigin({ method, headers: origin === undefined ? {} : { origin } }, own)).toBe(false);
});
