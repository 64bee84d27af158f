import type { RawRow } from '../../../../import/rows.ts';

/** How much of a file is read. What is more is refused, never cut. */
export const mostBytes = 5 * 2 ** 20;
export const mostRows = 20_000;
export const mostColumns = 60;
const mostCell = 500;

/** A file as a table: titles and rows with their numbers, as a worksheet shows them. */
export interface FileTable {
  headers: string[];
  rows: RawRow[];
}

/** Why a file is not read; the words are in the texts. */
export type FileRefusal = 'file_needed' | 'file_big' | 'file_kind' | 'file_broken' | 'file_empty' | 'file_rows' | 'file_columns';

/** A file that is not read, with the code that says why. */
export class UnreadFile extends Error {
  override name = 'UnreadFile';
  readonly code: FileRefusal;
  constructor(code: FileRefusal) {
    super(code);
    this.code = code;
  }
}

/** Takes rows as they come and keeps the limits. The first row that holds anything is the titles; empty ones are passed over. */
export class TableMaker {
  #headers: string[] | null = null;
  readonly #rows: RawRow[] = [];

  /** @param row its number in the file, from 1 */
  add(row: number, cells: readonly string[]): void {
    let width = cells.length;
    while (width > 0 && (cells[width - 1] ?? '').trim() === '') width -= 1;
    if (width === 0) return;
    if (width > mostColumns) throw new UnreadFile('file_columns');
    // The database holds no U+0000; a cell that is longer than any field is wrong at any length.
    const kept = Array.from({ length: width }, (_, place) => (cells[place] ?? '').slice(0, mostCell).replaceAll('\0', '\uFFFD'));
    if (this.#headers === null) this.#headers = kept;
    else if (this.#rows.length === mostRows) throw new UnreadFile('file_rows');
    else this.#rows.push({ row, cells: kept });
  }

  table(): FileTable {
    if (this.#headers === null || this.#rows.length === 0) throw new UnreadFile('file_empty');
    return { headers: this.#headers, rows: this.#rows };
  }
}
