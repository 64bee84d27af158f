import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * A table as a workbook of one sheet. A text is written as a text, of type and of format: no spreadsheet computes it, whatever it begins with.
 * @param name of the sheet, at most 31 characters without any of `: \ / ? * [ ]`
 */
export async function workbookOf(rows: readonly (readonly (string | number)[])[], name: string): Promise<Buffer> {
  const data: SheetData = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? { type: Number, value: cell } : { type: String, value: cell, format: '@' }))
  );
  return await writeXlsxFile(data, { sheet: name }).toBuffer();
}
