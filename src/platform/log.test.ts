import { expect, test } from 'vitest';
import { describeError } from './log.ts';

test('an error is told by its kind, its code and where it happened, and not by its message', () => {
  const error = Object.assign(new TypeError('Aino Laine wrote\n    at half past nine\nthis'), {
    code: '22P02',
    detail: 'Aino',
    constraint: 'claims_core_free'
  });
  const told = describeError(error);
  expect(told).toMatchObject({ kind: 'TypeError', code: '22P02', constraint: 'claims_core_free' });
  expect(JSON.stringify(told)).not.toMatch(/Aino|half past nine/);
  expect(JSON.stringify(told)).toContain('log.test.ts');
});

test('a message that was changed afterwards takes the frames with it: the old one may stand among them', () => {
  const error = new Error('Aino\n    at home');
  error.message = 'something else';
  expect(JSON.stringify(describeError(error))).not.toContain('home');
});

test('a code that is a text of its own is left out, and so is what was thrown and is no error', () => {
  expect(describeError(Object.assign(new Error('x'), { code: 'aino@example.fi' }))).not.toHaveProperty('code');
  expect(describeError('aino@example.fi')).toEqual({ kind: 'string' });
});
