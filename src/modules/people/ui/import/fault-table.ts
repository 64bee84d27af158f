import { m } from '#texts/messages.js';
import { faultText } from './import-words.ts';

/** What is wrong in a file, as rows with a row of titles, in the reader's language. */
export function faultTable(faults: readonly { row: number; title: string; value: string; code: string }[]): (string | number)[][] {
  const titles = [m.import_row(), m.import_column(), m.import_value(), m.import_what_wrong()];
  return [titles, ...faults.map(({ row, title, value, code }) => [row, title, value, faultText(code)])];
}
