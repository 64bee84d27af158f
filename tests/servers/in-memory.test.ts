import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepInMemory } from './in-memory.ts';

const before = process.env['TMPDIR'];
beforeEach(() => void delete process.env['TMPDIR']);
afterEach(() => {
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
});

test('a folder with room for a run becomes the temporary one, and what is made there lies in it', () => {
  const roomy = mkdtempSync(join(before ?? '/tmp', 'rinnalla-roomy-'));
  keepInMemory(roomy, 1);
  expect(tmpdir()).toBe(roomy);
  rmSync(roomy, { recursive: true });
});

test('one that is not there, or has no room for a run, changes nothing', () => {
  const usual = tmpdir();
  keepInMemory('/no/such/memory');
  keepInMemory('/tmp', Number.MAX_SAFE_INTEGER);
  expect(tmpdir()).toBe(usual);
});

test('a temporary folder that somebody chose stands', () => {
  process.env['TMPDIR'] = '/somewhere/chosen';
  keepInMemory('/tmp');
  expect(tmpdir()).toBe('/somewhere/chosen');
});
