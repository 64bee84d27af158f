import { expect, test } from 'vitest';
import { fieldWords } from '../ui/import/import-words.ts';
import { guessColumns, importFields } from './columns.ts';

test('a file whose titles are those that the page names needs no mapping, in any language', () => {
  for (const locale of ['fi', 'sv', 'en'] as const)
    expect(
      guessColumns(
        importFields.map((field) => fieldWords[field].name({}, { locale })),
        {}
      )
    ).toEqual([...importFields]);
});
