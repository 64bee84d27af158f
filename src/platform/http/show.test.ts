import { isHttpError, isRedirect } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import type { Outcome } from '../use-case/index.ts';
import { shown } from './show.ts';

/** What a page becomes of an outcome: its value, the status and code of an error, or where it leads. */
function pageOf(outcome: Outcome<string>, address?: string): unknown {
  try {
    return shown(outcome, address === undefined ? undefined : new URL(address));
  } catch (thrown) {
    if (isHttpError(thrown)) return [thrown.status, thrown.body.message];
    return isRedirect(thrown) ? thrown.location : thrown;
  }
}
const refused = (code: string): Outcome<string> => ({ ok: false, refusal: { code } });

test('a page shows what a query gave', () => {
  expect(pageOf({ ok: true, value: 'a day' })).toBe('a day');
});

test('a refusal is an error page with its code, and an address that can name nothing is one where nothing is', () => {
  expect(pageOf(refused('not_found'))).toEqual([404, 'not_found']);
  expect(pageOf(refused('invalid_input'))).toEqual([404, 'not_found']);
  expect(pageOf(refused('too_many_tries'))).toEqual([429, 'too_many_tries']);
});

test('who needs to prove anew who they are is led there by a page that asks for it, and by no other', () => {
  expect(pageOf(refused('proof_needed'), 'http://koulu.localhost/rights?page=2')).toBe('/sign-in/again?next=%2Frights%3Fpage%3D2');
  expect(pageOf(refused('proof_needed'))).toEqual([403, 'proof_needed']);
});
