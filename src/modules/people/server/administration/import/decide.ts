import * as v from 'valibot';
import { refuse } from '#platform/use-case/index.ts';
import { id } from '../../../administration/fields.ts';
import { faultOfColumns, isImportField, titleKey } from '../../../import/columns.ts';
import { useCase } from '../../rights.ts';
import { countActs } from '../../store/import/acts.ts';
import { faultsOf, importById, rememberColumns, stepImport, type ImportState } from '../../store/import/imports.ts';

/** A form's field that stands several times, or once, or not at all. */
const several = v.pipe(
  v.optional(v.union([v.array(v.string()), v.string()]), []),
  v.transform((given) => [given].flat())
);
const object = { auditObject: ({ id: about }: { id: string }) => about };
/** What can still be looked at anew. */
const open = ['columns', 'ready', 'failed'] as const;
/** Work that has not ended by then has died with its process or by a fault of ours: then it may be begun anew. */
const deadAfter = 10 * 60_000;

/** Says what the columns mean, remembers it for the next file, and has the file looked at. Refuses `columns_twice`, `columns_needed`, `import_busy`. */
export const setColumns = useCase({
  action: 'import.set_columns',
  input: v.object({
    id,
    column: v.pipe(
      several,
      v.transform((fields) => fields.map((field) => (isImportField(field) ? field : '')))
    )
  }),
  async run({ db, actor, now, say }, { id: about, column }) {
    const found = await importById(db, about);
    if (!found || column.length !== found.headers.length) return refuse('not_found');
    const fault = faultOfColumns(column);
    if (fault) return refuse(fault);
    await rememberColumns(
      db,
      actor.organisation,
      Object.fromEntries(found.headers.map((title, place) => [titleKey(title), column[place] ?? '']))
    );
    if (!(await stepImport(db, about, { from: open, to: 'checking', now: new Date(now), columns: column }))) return refuse('import_busy');
    await say('import.to_check', { id: about });
    return { id: about };
  },
  ...object
});

/** Has a file looked at again, or work on it that died go on: after something has changed, or with rows of which it was said that they are the person with the same address. */
export const checkAgain = useCase({
  action: 'import.check_again',
  input: v.object({ id, same: v.pipe(several, v.array(v.pipe(v.string(), v.regex(/^\d{1,7}$/), v.transform(Number)))) }),
  async run({ db, now, say }, { id: about, same }) {
    const found = await importById(db, about);
    if (!found) return refuse('not_found');
    const isDead = now - found.touchedAt.getTime() > deadAfter;
    if (isDead && (found.state === 'writing' || found.state === 'reversing' || found.state === 'undoing')) {
      // What stopped half way goes on in the way that it had: only so is it all or nothing in the end.
      await stepImport(db, about, { from: [found.state], to: found.state, now: new Date(now) });
      await say(found.state === 'undoing' ? 'import.to_undo' : 'import.confirmed', { id: about });
      return { id: about };
    }
    const from: readonly ImportState[] = isDead ? ['ready', 'failed', 'checking'] : ['ready', 'failed'];
    const sameRows = [...new Set([...found.sameRows, ...same])];
    if (!(await stepImport(db, about, { from, to: 'checking', now: new Date(now), sameRows }))) return refuse('import_busy');
    await say('import.to_check', { id: about });
    return { id: about };
  },
  ...object
});

/**
 * Has everything written that was seen. Refuses `import_faults` while a row is wrong, `nothing_to_change`, `import_busy`, and `import_looked_anew` where it
 * was looked at again since: by a colleague, or with other columns in a second tab. Who confirms is who it is done by.
 */
export const confirmImport = useCase({
  action: 'import.confirm',
  input: v.object({ id, looked: v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer()) }),
  fresh: true,
  async run({ db, actor, now, say }, { id: about, looked }) {
    const [found, { count }, acts] = await Promise.all([importById(db, about), faultsOf(db, about, 1), countActs(db, about)]);
    if (!found) return refuse('not_found');
    if (found.state !== 'ready') return refuse('import_busy');
    if (count > 0) return refuse('import_faults');
    if (Object.keys(acts).length === 0) return refuse('nothing_to_change');
    // What is done to somebody was looked at for who chose the file: for another, own rights would not have been seen.
    if (found.actor !== actor.person) return refuse('import_of_another');
    if (!(await stepImport(db, about, { from: ['ready'], to: 'writing', now: new Date(now), touchedAt: new Date(looked) })))
      return refuse('import_looked_anew');
    await say('import.confirmed', { id: about });
    return { id: about };
  },
  ...object
});
