import * as v from 'valibot';
import { refuse } from '#platform/use-case/index.ts';
import { id } from '../../../administration/fields.ts';
import { query } from '../../rights.ts';
import { countActs, sampleActs } from '../../store/import/acts.ts';
import { faultsOf, importById, rawRows } from '../../store/import/imports.ts';
import { undoneWithin } from '../roles/undo.ts';

const onOnePage = 100;
const samples = 10;

/** An import as its page shows it: how far it is, what its columns are, what it would do or did, what is wrong. */
export const readImport = query({
  action: 'import.read',
  input: v.object({ id }),
  async run({ db, actor, now }, { id: about }) {
    const found = await importById(db, about);
    if (!found) return refuse('not_found');
    const { sameRows: _, actor: by, madeAt: __, touchedAt, acts: all, written, handled, rows, ...shown } = found;
    const looked = ['ready', 'done', 'undone', 'failed'].includes(found.state);
    const [first, counts, acts, wrong] = await Promise.all([
      found.state === 'columns' ? rawRows(db, about, 3) : [],
      looked ? countActs(db, about) : {},
      looked ? sampleActs(db, about, samples) : [],
      looked ? faultsOf(db, about, onOnePage) : { faults: [], count: 0 }
    ]);
    return {
      ...shown,
      looked: touchedAt.getTime(),
      progress: found.state === 'checking' ? { done: handled, all: rows } : { done: written, all },
      isOwn: by === actor.person,
      canUndo: found.state === 'done' && by === actor.person && now - touchedAt.getTime() < undoneWithin,
      examples: found.headers.map((_title, place) => first.flatMap(({ cells }) => cells[place] || [])),
      counts,
      acts,
      faults: wrong.faults,
      faultCount: wrong.count
    };
  }
});

/** Everything that is wrong in a file, for mending it there; with the titles of its columns. Leaves an audit line. */
export const readFaults = query({
  action: 'import.read_faults',
  input: v.object({ id }),
  async run({ db }, { id: about }) {
    const [found, { faults }] = await Promise.all([importById(db, about), faultsOf(db, about, 100_000)]);
    if (!found) return refuse('not_found');
    return {
      faults: faults.map(({ field, ...fault }) => ({
        ...fault,
        title: found.headers[found.columns.findIndex((column) => column === field)] ?? ''
      }))
    };
  },
  auditObject: (_, input) => input.id
});
