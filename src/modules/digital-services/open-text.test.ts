import { expect, test } from 'vitest';
import { openText } from './open-text.ts';

const words = {
  always: 'Auki nyt, yötä päivää',
  until: 'Auki nyt, klo {time} asti',
  today: 'Aukeaa klo {time}',
  tomorrow: 'Aukeaa huomenna klo {time}',
  later: '{day}: {time}',
  unknown: 'Katso ajat'
};
const at = (wall: string) => Date.parse(`${wall}+02:00`);
const say = (hours: string, wall: string, region = 'fi-FI') => openText(hours, at(wall), 'Europe/Helsinki', words, region).text;

test('a line says whether it is open and when that changes', () => {
  expect(say('24/7', '2026-11-24T12:00')).toBe('Auki nyt, yötä päivää');
  expect(say('Mo-Su 20:00-24:00', '2026-11-24T12:00')).toBe('Aukeaa klo 20');
  expect(say('Mo-Su 20:00-24:00', '2026-11-24T21:00')).toBe('Auki nyt, klo 24 asti');
  expect(say('Mo-Fr 12:30-18:00', '2026-11-24T19:00')).toBe('Aukeaa huomenna klo 12.30');
  expect(say('Mo-Fr 12:00-18:00', '2026-11-28T19:00')).toBe('maanantai: 12');
  expect(say('', '2026-11-24T12:00')).toBe('Katso ajat');
});

test('English writes the time with a colon', () => {
  expect(say('Mo-Su 20:00-24:00', '2026-11-24T12:00', 'en-GB')).toBe('Aukeaa klo 20:00');
});
