import { expect, test } from 'vitest';
import { valueOf } from './outcome.ts';

test('what a job asks for is its value, and a refusal ends the job with its code, so that it is tried again or seen', () => {
  expect(valueOf({ ok: true, value: 7 })).toBe(7);
  expect(() => valueOf({ ok: false, refusal: { code: 'not_found' } })).toThrow('not_found');
});
