import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';

test('values, quoted values and empty values are read', () => {
  expect(readCsv('a,b,c\n1,"x, ""y""\nz",\r\n,,3')).toEqual([
    { a: '1', b: 'x, "y"\nz', c: '' },
    { a: '', b: '', c: '3' }
  ]);
});

test.each([
  ['a,b\n1', 'row 2'],
  ['a,b\n1,2,3', 'row 2'],
  ['a,a\n1,2', 'same name'],
  ['a\n"1', 'not closed'],
  ['a\n1"2', 'bare value'],
  ['a\n"1"2', 'closing quote']
])('what is broken is refused: %j', (text, message) => {
  expect(() => readCsv(text)).toThrow(message);
});

test('whatever is written is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ä', ',', '"', '\n', '\r', ' ') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const text = [['x', 'y'], ...rows].map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\r\n');
      expect(readCsv(text)).toEqual(rows.map(([x, y]) => ({ x, y })));
    })
  );
});
