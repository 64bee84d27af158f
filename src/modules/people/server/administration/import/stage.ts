import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import type { Call, FormInput, Outcome } from '#platform/use-case/index.ts';
import { ticked } from '../../../administration/fields.ts';
import { allKnown, faultOfColumns, guessColumns } from '../../../import/columns.ts';
import { query, useCase } from '../../rights.ts';
import { insertImport, insertPieces, latestImports, rememberedColumns } from '../../store/import/imports.ts';
import { readFile } from './reading/read-file.ts';
import { UnreadFile } from './reading/table.ts';

/** The imports of the last day, the latest first. */
export const listImports = query({
  action: 'import.list',
  input: v.object({}),
  run: async ({ db }) => (await latestImports(db, 20)).map(({ madeAt, ...one }) => ({ ...one, madeAt: madeAt.getTime() }))
});

const Table = v.object({
  fileName: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  complete: ticked,
  headers: v.array(v.string()),
  rows: v.pipe(v.array(v.object({ row: v.number(), cells: v.array(v.string()) })), v.minLength(1))
});

/** Keeps a file's rows for looking at: nothing of people is written. Where the school's columns are known already it is looked at at once. */
export const stageImport = useCase({
  action: 'import.stage',
  input: Table,
  async run({ db, actor, now, say }, { fileName, complete, headers, rows }) {
    const remembered = await rememberedColumns(db);
    const columns = guessColumns(headers, remembered);
    const known = allKnown(headers, remembered) && faultOfColumns(columns) === null;
    const id = newTimedId(now);
    const made = {
      organisation: actor.organisation,
      id,
      actor: actor.person ?? '',
      fileName,
      isComplete: complete,
      headers,
      columns,
      rows: rows.length
    };
    await insertImport(db, { ...made, state: known ? 'checking' : 'columns' }, new Date(now));
    await insertPieces(db, actor.organisation, id, rows);
    if (known) await say('import.to_check', { id });
    return { id };
  },
  auditObject: ({ id }) => id
});

/** Reads a chosen file outside any transaction and keeps its rows. Who may not import is told so before a byte of the file is looked at. */
export async function openImport(call: Call, form: FormInput): Promise<Outcome<{ id: string }>> {
  const listed = await listImports(call, {});
  if (!listed.ok) return listed;
  const { file, complete } = form.values;
  try {
    const table = await readFile(file);
    const fileName = (file instanceof File ? file.name : '').replace(/\p{C}/gu, '').slice(-200) || '?';
    return await stageImport(call, { fileName, complete: typeof complete === 'string' ? complete : '', ...table });
  } catch (error) {
    if (!(error instanceof UnreadFile)) throw error;
    return { ok: false, refusal: { code: 'invalid_input', fields: { file: error.code } } };
  }
}
