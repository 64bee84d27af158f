import Papa from 'papaparse';
import { mostRows, TableMaker, UnreadFile, type FileTable } from './table.ts';

const separators = [';', ',', '\t'] as const;

/**
 * Text with separators: UTF-8 with or without its mark, UTF-16 with one (as Excel saves “Unicode text”), else Windows-1252; `;`, `,` or tab, whichever
 * parts the first line most.
 */
export function readText(bytes: Uint8Array): FileTable {
  const text = decoded(bytes);
  if (text.includes('\0')) throw new UnreadFile('file_kind');
  const firstLine = text.slice(0, text.search(/\S/u)).length;
  const start = text.slice(firstLine, firstLine + 20_000);
  const parts = (delimiter: string) => Papa.parse<string[]>(start, { delimiter, preview: 1 }).data[0]?.length ?? 0;
  const delimiter = separators.reduce((best, one) => (parts(one) > parts(best) ? one : best));
  // Rows that are passed over as empty count here too, so that no file of line ends alone is read for long.
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview: 2 * mostRows + 2 });
  // A quote that is opened and never closed swallows the rest of the file: then nothing of it can be trusted.
  if (errors.some(({ type }) => type === 'Quotes')) throw new UnreadFile('file_broken');
  if (data.length > 2 * mostRows + 1) throw new UnreadFile('file_rows');
  const maker = new TableMaker();
  data.forEach((cells, index) => maker.add(index + 1, cells));
  return maker.table();
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
