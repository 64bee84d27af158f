import { expect, test } from 'vitest';
import { readFile } from './read-file.ts';
import { workbookOf } from '#platform/documents/workbook.ts';

test('what is written is read again: figures as figures, and a text that looks like a formula as a text', async () => {
  const written = await workbookOf(
    [
      ['Nimi', 'Päiviä'],
      ['=1+1', 2.5],
      ['Järvenpää & <Lapua>', 3]
    ],
    '2026-10'
  );
  const read = await readFile(new File([new Uint8Array(written)], 'luvut.xlsx'));
  expect(JSON.stringify(read)).toContain('=1+1');
  expect(JSON.stringify(read)).toContain('Järvenpää & <Lapua>');
  expect(JSON.stringify(read)).toContain('2.5');
});
