import * as v from 'valibot';
import { refuse } from '#platform/use-case/index.ts';
import { id } from '../../../administration/fields.ts';
import { useCase } from '../../rights.ts';
import { insertChange } from '../../store/administration/people-changes.ts';
import { carryOut, insertItems, isStale } from '../../store/import/carry-out.ts';
import { forgetPieces, importById, noteWritten, stepImport } from '../../store/import/imports.ts';
import { removeChange, reverse } from '../../store/import/reverse.ts';

/** What of an import the database itself refuses, since something has been added meanwhile. */
const meanwhile = {
  persons_register_id: 'import_stale',
  role_once: 'import_stale',
  campuses_organisation_id_slug_key: 'import_stale',
  teaching_groups_organisation_id_name_academic_year_key: 'import_stale',
  teaching_groups_organisation_id_campus_id_fkey: 'import_stale',
  group_memberships_organisation_id_group_id_fkey: 'import_stale',
  group_memberships_organisation_id_person_id_fkey: 'import_stale',
  role_assignments_organisation_id_person_id_fkey: 'import_stale',
  role_assignments_organisation_id_campus_id_fkey: 'import_stale',
  role_assignments_organisation_id_group_id_fkey: 'import_stale'
} as const;

const Piece = v.object({ id, most: v.pipe(v.number(), v.minValue(1)) });

/**
 * Writes the next `most` acts of an import, the last of them with a note that all is done; the change that it is has the import's own id. On a server all acts
 * are one piece, one transaction. @returns how many are left. Refuses `import_stale`: then what was written before is taken back, piece by piece.
 */
export const writePiece = useCase({
  action: 'import.write',
  input: Piece,
  refusals: meanwhile,
  async run({ db, actor, now, say }, { id: about, most }) {
    const found = await importById(db, about);
    if (found?.state !== 'writing') return refuse('not_found');
    const piece = { importId: about, from: found.written, to: Math.min(found.written + most, found.acts) };
    if (!(await noteWritten(db, about, { ...piece, now: new Date(now) }))) return refuse('not_found');
    if (piece.from === 0) {
      if (await isStale(db, about)) return refuse('import_stale');
      const change = { organisation: actor.organisation, id: about, kind: 'imported' as const, actor: found.actor, at: new Date(now) };
      await insertChange(db, { ...change, leftOut: 0, undoes: null }, []);
    }
    if (!(await carryOut(db, piece, new Date(now)))) return refuse('import_stale');
    await insertItems(db, piece, about);
    const left = found.acts - piece.to;
    if (left === 0) {
      await stepImport(db, about, { from: ['writing'], to: 'done', now: new Date(now) });
      await forgetPieces(db, about);
      await say('import.written', { id: about });
    }
    return { id: about, left };
  },
  auditObject: (value) => value.id
});

/** Notes that an import is not to be: what was written of it is taken back next, and it can be looked at again. */
export const giveUpImport = useCase({
  action: 'import.give_up',
  input: v.object({ id }),
  run: async ({ db, now }, { id: about }) =>
    (await stepImport(db, about, { from: ['writing'], to: 'reversing', now: new Date(now) })) ? null : refuse('not_found')
});

/** Takes back the last `most` acts that were written of an import that is not to be. @returns how many are left. */
export const reversePiece = useCase({
  action: 'import.reverse',
  input: Piece,
  async run({ db, now }, { id: about, most }) {
    const found = await importById(db, about);
    if (found?.state !== 'reversing') return refuse('not_found');
    const piece = { importId: about, from: Math.max(0, found.written - most), to: found.written };
    if (!(await noteWritten(db, about, { from: piece.to, to: piece.from, now: new Date(now) }))) return refuse('not_found');
    await reverse(db, piece);
    if (piece.from === 0) {
      await removeChange(db, about);
      await stepImport(db, about, { from: ['reversing'], to: 'failed', now: new Date(now) });
    }
    return { id: about, left: piece.from };
  },
  auditObject: (value) => value.id
});
