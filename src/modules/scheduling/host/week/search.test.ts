import { expect, test } from 'vitest';
import { answers } from './search.ts';

const shown = 'tiistai 25.11. ti 25.11. 9.05 Koivu 4';

test.each(['koivu', 'KOIVU 4', 'ti 9.05', '09:05', '9:05', '25.11', 'tiis', 'koivu 9', ' 25.11.  koivu '])('%j finds it', (question) => {
  expect(answers(question, shown)).toBe(true);
});

test.each(['ke', '9.06', 'kuusi', 'oivu', 'koivu 14', '26.11.'])('%j does not', (question) => {
  expect(answers(question, shown)).toBe(false);
});
