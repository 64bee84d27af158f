import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

/** The file as another program reads it. */
const read = (text: string) => {
  expect(text.startsWith('\uFEFF')).toBe(true);
  return Papa.parse<string[]>(text.slice(1).replace(/\r\n$/, ''), { delimiter: ';', newline: '\r\n' }).data;
};
const cellOf = (cell: string) => read(csvOf([['a', cell, 'b']]));

test.each([
  ['=', '=1+1'],
  ['+', '+358 40 123'],
  ['-', '-2+3'],
  ['@', '@SUM(A1)'],
  ['a tab', '\t=1'],
  ['a carriage return', '\r=1'],
  ['a line feed', '\n=1'],
  ['U+0000', '\0=1'],
  ['spaces', '  =1'],
  ['a wide equals sign', '＝1+1'],
  ['a formula and a second line', '=HYPERLINK("http://x")\nAho'],
  ['a formula with separators and quotes', '=cmd|\' /C calc\'!A0";;"=1'],
  ['a separator and a formula behind it', '@x;=1+1;"=2']
])('a cell that begins with %s is a text behind an apostrophe, and one cell', (_, cell) => {
  expect(cellOf(cell)).toEqual([['a', `'${cell}`, 'b']]);
});

test('names, quotes, separators and lines come back as they were; figures stay figures', () => {
  for (const cell of ['Aho', "d'Arc", 'Ahti-Pekka', '"Nalle"', 'a;b', 'a\r\nb', '1=1', 'x@y.fi', '', ' Aho'])
    expect(cellOf(cell)).toEqual([['a', cell, 'b']]);
  expect(csvOf([[-1, 2.5, 'x']])).toBe('\uFEFF-1;2.5;x\r\n');
});

test('no text whatever begins a cell with what is computed, and each is the text that was given', () => {
  const unit = fc.constantFrom(...'=+-@\t\r\n ;"\'aä1＝');
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit, maxLength: 8 }), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
      (rows) => {
        const back = read(csvOf(rows));
        back.flat().forEach((cell, place) => expect([rows.flat()[place], `'${rows.flat()[place]}`]).toContain(cell));
        expect(back.flat()).toHaveLength(rows.flat().length);
        for (const cell of back.flat()) expect(cell).not.toMatch(/^(?:\p{Cc}|\s*[=+\-@＝])/u);
      }
    )
  );
});
