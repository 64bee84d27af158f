/**
 * Reads comma-separated values (RFC 4180) with a heading line into records by column name. Strict: an unclosed quote, a quote
 * in the middle of a bare value, a doubled column or a row of another length is an error that names its row.
 */
export function readCsv(text: string): Record<string, string>[] {
  const rows = readRows(text.replace(/^\uFEFF/u, ''));
  const [columns = [], ...records] = rows;
  if (new Set(columns).size !== columns.length) throw new Error('CSV: two columns have the same name');
  return records.map((values, index) => {
    if (values.length !== columns.length) throw new Error(`CSV row ${index + 2}: ${values.length} values for ${columns.length} columns`);
    return Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']));
  });
}

function readRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [value, end] = text[at] === '"' ? readQuoted(text, at + 1, rows.length + 1) : readBare(text, at, rows.length + 1);
    row.push(value);
    at = end;
    if (text[at] === ',') {
      at += 1;
      // A comma at the very end is followed by one more, empty value.
      if (at < text.length && !/[\r\n]/u.test(text[at] ?? '')) continue;
      row.push('');
    }
    if (at < text.length && !/[\r\n]/u.test(text[at] ?? ''))
      throw new Error(`CSV row ${rows.length + 1}: something follows a closing quote`);
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

function readBare(text: string, start: number, row: number): [string, number] {
  let end = start;
  while (end < text.length && !/[,\r\n]/u.test(text[end] ?? '')) end += 1;
  const value = text.slice(start, end);
  if (value.includes('"')) throw new Error(`CSV row ${row}: a quote inside a bare value`);
  return [value, end];
}

function readQuoted(text: string, start: number, row: number): [string, number] {
  let value = '';
  for (let at = start; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') value += text[(at += 1)];
    else return [value, at + 1];
  }
  throw new Error(`CSV row ${row}: a quote is not closed`);
}
