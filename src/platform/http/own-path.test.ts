import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

test.each(['/', '/today', '/today?date=2026-11-25&open=1#b', '/a//b', '/%2F/evil'])('a page of ours is kept as it is: %j', (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n//evil.example',
  '\\\\evil.example',
  '/.//evil.example',
  '//[',
  '/a/..//evil.example',
  '/%2e//evil.example',
  'https:',
  'https://evil.example/today',
  'https:/evil.example',
  'javascript:alert(1)',
  'today',
  ' /today',
  '',
  null,
  undefined
])('nothing leads elsewhere: %j', (path) => {
  expect(ownPath(path)).toBeNull();
});

test('whatever is let through stays at the same host, read again as a browser reads a Location', () => {
  const piece = fc.constantFrom('/', '\\', '.', '..', '\t', '\n', '@', ':', 'evil.example', '%2e', '%5c', '?', '#', ' ', 'https');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = ownPath(`/${pieces.join('')}`);
      if (path !== null) expect(new URL(path, 'https://school.example').origin).toBe('https://school.example');
    }),
    { numRuns: 2000 }
  );
});
