import { expect, test } from 'vitest';
import { languages } from '#ui/languages.ts';
import { readHours } from '../opening-hours.ts';
import { gatheredOn, helpLines } from './help-lines.ts';
import { allServices, serviceNames } from './register.ts';

test('the register is read whole and every hour in it is understood or blank', () => {
  expect(allServices).toHaveLength(41);
  for (const { id, hours } of allServices) expect([id, hours === '' || readHours(hours) !== undefined]).toEqual([id, true]);
});

test('the page carries the lines that may be shown offline, and no other', () => {
  expect(helpLines('fi').map(({ phone }) => phone)).toEqual([
    '09 2525 0111',
    '116 111',
    '116 117',
    '080 005 005',
    '0800 147 11',
    '09 2525 0112'
  ]);
});

test('in Swedish the line in Swedish comes first, in English those that speak it', () => {
  expect(helpLines('sv')[0]?.phone).toBe('09 2525 0112');
  expect(
    helpLines('en')
      .slice(0, 2)
      .map(({ phone }) => phone)
  ).toEqual(['116 117', '080 005 005']);
});

test('every line has a name and a summary of its own in every language', () => {
  for (const { code } of languages) for (const line of helpLines(code)) expect([line.name, line.about].every(Boolean)).toBe(true);
  for (const { id, about } of helpLines('fi')) {
    const plain = serviceNames.get(id)?.summary_plain;
    expect(plain).toBeTruthy();
    expect(plain).not.toBe(about);
  }
});

test('the plain Finnish is short: no sentence of more than fourteen words', () => {
  for (const { about } of helpLines('fi-x-selko')) {
    for (const sentence of about.split(/[.:]\s/u)) expect(sentence.split(' ').length).toBeLessThanOrEqual(14);
  }
});

test('the day of the facts is said', () => {
  expect(gatheredOn()).toBe('2026-11-24');
});
