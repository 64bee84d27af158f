import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { guardedFiles, instrument, sourceGuards } from './instrument.ts';
import { judge } from './judge.ts';

const caught = (guard: string) => ({ guard, test: 'a test', why: 'it turned red' });
const green = (guard: string, by = 'a test') => ({ guard, test: by, why: null });

test('every guard was taken out and caught: it holds, and each has the test that caught it first', () => {
  const verdict = judge(['a', 'b'], [green('a', 'another test'), caught('a'), { ...caught('b'), test: 'a second test' }, caught('b')]);
  expect(verdict).toMatchObject({ holds: true, closing: '2 guards, 2 drilled, 2 caught', undrilled: [], unknown: [] });
  expect(verdict.caught.get('b')).toEqual({ test: 'a second test', why: 'it turned red' });
});

test('planted: a guard that no test covers has survived, or was never taken out; either way it does not hold', () => {
  const survived = judge(['a', 'b'], [caught('a'), green('b'), green('b', 'another test')]);
  expect(survived).toMatchObject({ holds: false, closing: '2 guards, 2 drilled, 1 caught' });
  expect([...survived.survived]).toEqual([['b', ['a test', 'another test']]]);
  const passedBy = judge(['a', 'b'], [caught('a'), { test: 'a test', unfit: 'red before', after: ['b'] }]);
  expect(passedBy).toMatchObject({ holds: false, closing: '2 guards, 1 drilled, 1 caught', undrilled: ['b'] });
});

test('planted: what nobody enumerated, what was enumerated twice and a house without guards do not hold', () => {
  expect(judge(['a'], [caught('a'), caught('z')])).toMatchObject({ holds: false, unknown: ['z'] });
  expect(judge(['a', 'a'], [caught('a')]).holds).toBe(false);
  expect(judge([], []).holds).toBe(false);
});

test('the guards of the sources are found, each under a name of its own, where the edits expect their words', () => {
  const guards = sourceGuards();
  expect(new Set(guards).size).toBe(guards.length);
  expect(guards.length).toBeGreaterThan(60);
  expect(guardedFiles()).toContain('src/house.ts');
  for (const guard of ['hook house.ts, admit: !door', 'hook platform/use-case/use-case.ts, admit: !scope', 'header cookie: HttpOnly'])
    expect(guards).toContain(guard);
});

test('an `if` that leaves the way is a guard, another is none; the sources themselves know nothing of it', () => {
  const source = `export function path(a: string | null) {
  if (a === null) return 'none';
  if (a.length > 3) { note(a); throw new Error(a); }
  if (a === 'x') note(a);
  return a;
}`;
  const { guards, code } = instrument('src/platform/http/planted.ts', source);
  expect(guards).toEqual(['hook platform/http/planted.ts, path: a === null', 'hook platform/http/planted.ts, path: a.length > 3']);
  expect(code).toContain(`if (!$drill.taken("hook platform/http/planted.ts, path: a === null") && (a === null)) return 'none';`);
  expect(instrument('src/elsewhere.ts', source)).toEqual({ guards: [], code: source });
  for (const file of guardedFiles())
    if (file.startsWith('src/')) expect([file, readFileSync(file, 'utf8')]).toEqual([file, expect.not.stringContaining('drill.')]);
});

test('planted: words of an edit that are gone stop the drill', () => {
  expect(() => instrument('src/platform/http/headers/security-headers.ts', 'export const headers = [];')).toThrow('stands there 0 times');
});
