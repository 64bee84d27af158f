import Papa from 'papaparse';

/**
 * A table as a file that Finnish spreadsheets open as it is: `;` between, a mark of UTF-8 at the start. A cell that a spreadsheet would compute (it begins
 * with =, +, -, @, a tab or a line end) gets an apostrophe before it, since whoever wrote it is not who opens it (OWASP, CSV injection).
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter: ';', newline: '\r\n', escapeFormulae: true }
  )}\r\n`;
}
