import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { aWorkbook, zipOf } from './workbook.builder.ts';
import { readFile } from './read-file.ts';
import { mostBytes, mostRows } from './table.ts';

const file = (bytes: Uint8Array<ArrayBuffer> | string) => new File([bytes], 'koe.csv');
const read = async (bytes: Uint8Array<ArrayBuffer> | string) => {
  const { headers, rows } = await readFile(file(bytes));
  return [headers, ...rows.map(({ cells }) => cells)];
};
const latin = (text: string) => new Uint8Array([...text].map((sign) => ({ '€': 0x80, '–': 0x96 })[sign] ?? sign.charCodeAt(0)));
const wide = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const wrong = (code: string): unknown => expect.objectContaining({ code });

test('UTF-8 with and without its mark, UTF-16 and Windows-1252 give the same letters; so do the three separators', async () => {
  const expected = [
    ['Numero', 'Sukunimi'],
    ['1', 'Äijälä–Åström €']
  ];
  for (const separator of [';', ',', '\t']) {
    const text = expected.map((cells) => cells.join(separator)).join('\r\n');
    expect(await read(text)).toEqual(expected);
    expect(await read(`\uFEFF${text}`)).toEqual(expected);
    expect(await read(latin(text))).toEqual(expected);
    expect(await read(wide(text))).toEqual(expected);
  }
});

test('rows keep their numbers: empty ones are passed over, quotes may hold separators, line ends and quotes', async () => {
  const { rows } = await readFile(file('\n\na;b\n\n1;"x;y"\n;;\n2;"kaksi\nriviä ""näin"""\n'));
  expect(rows).toEqual([
    { row: 5, cells: ['1', 'x;y'] },
    { row: 7, cells: ['2', 'kaksi\nriviä "näin"'] }
  ]);
});

test('what was written by any rule of separators, quotes and encodings reads back the same', async () => {
  // Letters that Windows-1252 has; a first cell with something in it, so that no row is an empty one.
  const sign = fc.constantFrom(...'aåäöÅÄÖéü€–"\'; ,.=-\t1');
  const cell = fc.string({ unit: sign, maxLength: 12 }).map((text) => `x${text.trim()}x`);
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));
  const titles = ['Numero', 'Etunimet', 'Sukunimi', 'Ryhmä', 'Kampus'];
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(';', ',', '\t'),
      fc.constantFrom('\n', '\r\n'),
      fc.nat(3),
      fc.boolean(),
      async (rows, delimiter, newline, encoding, quotes) => {
        const all = [titles.slice(0, rows[0]?.length ?? 0), ...rows];
        const text = Papa.unparse(all, { delimiter, newline, quotes });
        const bytes = [text, `\uFEFF${text}`, latin(text), wide(text)][encoding] ?? text;
        expect(await read(bytes)).toEqual(all);
      }
    ),
    { numRuns: 300 }
  );
});

test('what can’t be trusted is refused: nothing chosen, empty, too big, too many rows or columns, an open quote, other kinds of file', async () => {
  await expect(readFile(undefined)).rejects.toEqual(wrong('file_needed'));
  await expect(readFile('text')).rejects.toEqual(wrong('file_needed'));
  await expect(read('')).rejects.toEqual(wrong('file_needed'));
  await expect(read('Numero;Nimi\n\n')).rejects.toEqual(wrong('file_empty'));
  await expect(read(new Uint8Array(mostBytes + 1))).rejects.toEqual(wrong('file_big'));
  await expect(read(`a;b\n${'1;2\n'.repeat(mostRows + 1)}`)).rejects.toEqual(wrong('file_rows'));
  await expect(read('\n'.repeat(100_000))).rejects.toEqual(wrong('file_rows'));
  await expect(read(`${'a;'.repeat(61)}a\n1`)).rejects.toEqual(wrong('file_columns'));
  await expect(read('a;b\n1;"auki\n2;3\n')).rejects.toEqual(wrong('file_broken'));
  await expect(read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]))).rejects.toEqual(wrong('file_kind'));
  await expect(read(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1]))).rejects.toEqual(wrong('file_kind'));
});

test('a workbook’s first sheet is read: shared and own texts, numbers as people write them, formulas as their saved value', async () => {
  const sheet = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Nimi</t></is></c><c r="C1" t="s"><v>1</v></c></row>
    <row r="3"><c r="A3"><v>1.001E3</v></c><c r="C3" t="str"><f>WEBSERVICE("http://x")</f><v>46234</v></c></row>`;
  const strings = '<si><t>Num</t><rPh sb="0" eb="1"><t>puhe</t></rPh><r><t>ero</t></r></si><si><t>Viimeinen päivä</t></si>';
  const { headers, rows } = await readFile(file(await aWorkbook(sheet, strings)));
  expect(headers).toEqual(['Numero', 'Nimi', 'Viimeinen päivä']);
  expect(rows).toEqual([{ row: 3, cells: ['1001', '', '46234'] }]);
});

test('a workbook that would harm is refused: a bomb, entities, a sheet outside the archive, far cells, broken XML', async () => {
  const cell = (at: string, text: string) => `<row r="1"><c r="${at}" t="inlineStr"><is><t>${text}</t></is></c></row>`;
  await expect(read(await aWorkbook(cell('A1', 'x'.repeat(70 * 2 ** 20))))).rejects.toEqual(wrong('file_big'));
  await expect(read(await aWorkbook(cell('A1', '&a;'), '', '<!DOCTYPE x [<!ENTITY a "aaaa">]>'))).rejects.toEqual(wrong('file_broken'));
  await expect(read(await aWorkbook(cell('ZZ1', 'x')))).rejects.toEqual(wrong('file_columns'));
  await expect(read(await aWorkbook('<row r="1"><c>'))).rejects.toEqual(wrong('file_broken'));
  await expect(read(await aWorkbook(cell('A1', 'x'), '', '', 'Target="http://x/y.xml" TargetMode="External"'))).rejects.toEqual(
    wrong('file_broken')
  );
  await expect(read(zipOf({ 'a.txt': 'x' }))).rejects.toEqual(wrong('file_broken'));
  await expect(read(zipOf(Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`${n}`, '']))))).rejects.toEqual(wrong('file_big'));
  await expect(read(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]))).rejects.toEqual(wrong('file_broken'));
});
