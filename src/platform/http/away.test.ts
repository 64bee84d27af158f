import { expect, test } from 'vitest';
import { databaseIsAway } from './away.ts';

const withCode = (code: string, more: object = {}) => Object.assign(new Error('it broke'), { code, ...more });

test.each(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '08006', '53300', 'ENOTFOUND'])('%s means that the database is away', (code) => {
  expect(databaseIsAway(withCode(code))).toBe(true);
});

test('a socket that is not there is a database that is away; a file that is not there is not', () => {
  expect(databaseIsAway(withCode('ENOENT', { syscall: 'connect' }))).toBe(true);
  expect(databaseIsAway(withCode('ENOENT', { syscall: 'open' }))).toBe(false);
});

test('a cause counts; a bug, a broken constraint and what is no error do not', () => {
  expect(databaseIsAway(new Error('wrapped', { cause: withCode('ECONNREFUSED') }))).toBe(true);
  for (const other of [new TypeError('x is undefined'), withCode('23505'), withCode('42P01'), 'ECONNREFUSED', null])
    expect(databaseIsAway(other)).toBe(false);
});
