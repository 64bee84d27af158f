import { mostBytes, UnreadFile, type FileTable } from './table.ts';
import { readText } from './text.ts';
import { readWorkbook } from './workbook.ts';

/** A chosen file as a table, told by what it holds and not by its name: a workbook, or text with separators. @throws UnreadFile */
export async function readFile(file: unknown): Promise<FileTable> {
  if (!(file instanceof File) || file.size === 0) throw new UnreadFile('file_needed');
  if (file.size > mostBytes) throw new UnreadFile('file_big');
  const bytes = Buffer.from(await file.arrayBuffer());
  // The mark of an archive (APPNOTE 4.3.7), and that of the old workbooks (.xls), which are not read.
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) return readWorkbook(bytes);
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) throw new UnreadFile('file_kind');
  return readText(bytes);
}
