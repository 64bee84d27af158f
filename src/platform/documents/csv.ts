import Papa from 'papaparse';

/**
 * What a spreadsheet would compute: a cell that begins with =, +, -, @, their wide forms, a tab, a line end or another control (OWASP, CSV injection), also after spaces, which
 * some programs pass over. Our own and not Papa's, whose pattern lets a cell of two lines through.
 */
const computed = /^(?:\p{Cc}|\s*[=+\-@＝＋－＠])/u;

/**
 * A table as a file that Finnish spreadsheets open as it is: `;` between, a mark of UTF-8 at the start. A text that a spreadsheet would compute gets an
 * apostrophe before it, since whoever wrote it is not who opens it. Numbers are figures of ours and stay.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter: ';', newline: '\r\n', escapeFormulae: computed }
  )}\r\n`;
}
