import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { TableMaker, UnreadFile, mostColumns, mostRows, type FileTable } from './table.ts';

// A workbook is an archive of XML files (ECMA-376). Three of them are opened, by name, each streamed and counted as it unfolds; nothing is written to a
// disk, no relation that leads out of the archive is followed, no formula is computed (the value that the program saved is taken), and the XML parser
// knows no entities of a document's own.

/** How much the files that are opened may unfold to, and how many there may be in the archive. */
const mostUnfolded = 60 * 2 ** 20;
const mostFiles = 1000;
const mostStrings = mostRows * mostColumns;

/** The first worksheet of a workbook (.xlsx). */
export async function readWorkbook(bytes: Buffer): Promise<FileTable> {
  try {
    return await opened(bytes, async (files, read) => {
      const sheet = await firstSheet(files, read);
      const strings = files.has('xl/sharedStrings.xml') ? await sharedStrings(read) : [];
      return rowsOf(read, sheet, strings);
    });
  } catch (error) {
    // Whatever is wrong with the archive or its XML: the file is not a workbook that can be read, and its own words are not repeated.
    throw error instanceof UnreadFile ? error : new UnreadFile('file_broken');
  }
}

type Read = (name: string, on: { open(tag: SaxesTagPlain): void; close(name: string): void; text(text: string): void }) => Promise<void>;

async function opened<T>(bytes: Buffer, run: (files: ReadonlySet<string>, read: Read) => Promise<T>): Promise<T> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, file) => (error ? reject(error) : resolve(file)))
  );
  const entries = await entriesOf(zip);
  let unfolded = 0;
  return run(new Set(entries.keys()), async (name, on) => {
    const entry = entries.get(name);
    if (!entry) throw new UnreadFile('file_broken');
    const parser = new SaxesParser();
    parser.on('doctype', () => {
      throw new UnreadFile('file_broken');
    });
    parser.on('opentag', (tag) => on.open(tag));
    parser.on('closetag', (tag) => on.close(bare(tag.name)));
    parser.on('text', (text) => on.text(text));
    const utf8 = new TextDecoder('utf-8', { fatal: true });
    const stream = await new Promise<Readable>((resolve, reject) =>
      zip.openReadStream(entry, (error, found) => (error ? reject(error) : resolve(found)))
    );
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) throw new UnreadFile('file_broken');
      // Counted as it comes: what the archive says of its own sizes is not believed.
      unfolded += chunk.length;
      if (unfolded > mostUnfolded) throw new UnreadFile('file_big');
      parser.write(utf8.decode(chunk, { stream: true }));
    }
    parser.write(utf8.decode()).close();
  });
}

function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > mostFiles) throw new UnreadFile('file_big');
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);
const attribute = ({ attributes }: SaxesTagPlain, name: string): string | undefined => attributes[name];
const nothing = () => {};

/** The first sheet in the workbook's own order, by its relation; one that leads out of the archive is not there. */
async function firstSheet(files: ReadonlySet<string>, read: Read): Promise<string> {
  let wanted: string | undefined;
  await read('xl/workbook.xml', {
    open(tag) {
      if (bare(tag.name) === 'sheet' && attribute(tag, 'state') === undefined)
        wanted ??= Object.entries(tag.attributes).find(([name]) => /^[^:]+:id$/.test(name))?.[1];
    },
    close: nothing,
    text: nothing
  });
  let sheet: string | undefined;
  await read('xl/_rels/workbook.xml.rels', {
    open(tag) {
      if (bare(tag.name) !== 'Relationship' || attribute(tag, 'Id') !== wanted || attribute(tag, 'TargetMode') === 'External') return;
      const target = attribute(tag, 'Target') ?? '';
      sheet = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    },
    close: nothing,
    text: nothing
  });
  if (wanted === undefined || sheet === undefined || !files.has(sheet)) throw new UnreadFile('file_broken');
  return sheet;
}

/** Texts that cells name by number. How a text is to be spoken (`rPh`) is no part of it. */
async function sharedStrings(read: Read): Promise<string[]> {
  const strings: string[] = [];
  let [text, inText, spoken] = ['', false, false];
  await read('xl/sharedStrings.xml', {
    open(tag) {
      const name = bare(tag.name);
      if (name === 'si') text = '';
      else if (name === 'rPh') spoken = true;
      else if (name === 't') inText = !spoken;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') spoken = false;
      else if (name === 'si' && strings.push(text) > mostStrings) throw new UnreadFile('file_big');
    },
    text(more) {
      if (inText) text += more;
    }
  });
  return strings;
}

/** The place of a cell by its name: “C7” is 2. */
function columnOf(name: string): number {
  const letters = /^[A-Z]{1,3}/.exec(name)?.[0] ?? '';
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

async function rowsOf(read: Read, sheet: string, strings: readonly string[]): Promise<FileTable> {
  const maker = new TableMaker();
  let [row, place, kind, value, taken] = [0, -1, '', '', false];
  let cells: string[] = [];
  await read(sheet, {
    open(tag) {
      const name = bare(tag.name);
      if (name === 'row') {
        row = Number(attribute(tag, 'r') ?? row + 1);
        [cells, place] = [[], -1];
      } else if (name === 'c') {
        const at = attribute(tag, 'r');
        place = at === undefined ? place + 1 : columnOf(at);
        // A cell far out would make a row of empty cells up to it.
        if (!(place >= 0 && place < 200)) throw new UnreadFile('file_columns');
        [kind, value] = [attribute(tag, 't') ?? 'n', ''];
      } else taken = name === 'v' || (name === 't' && kind === 'inlineStr');
    },
    close(name) {
      taken = false;
      if (name === 'c')
        cells[place] = kind === 's' ? (strings[Number(value)] ?? '') : kind === 'e' ? '' : kind === 'n' ? plainNumber(value) : value;
      else if (name === 'row')
        maker.add(
          row,
          Array.from(cells, (cell) => cell ?? '')
        );
    },
    text(more) {
      if (taken) value += more;
    }
  });
  return maker.table();
}

/** A number as a person would write it: 1.001E3 is 1001, since a number in a register is saved as one. */
function plainNumber(value: string): string {
  return /e/i.test(value) && Number.isSafeInteger(Number(value)) ? String(Number(value)) : value;
}
