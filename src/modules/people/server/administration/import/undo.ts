import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { addDays } from '#platform/time/date.ts';
import { refuse } from '#platform/use-case/index.ts';
import { id } from '../../../administration/fields.ts';
import { undoneWithin } from '../roles/undo.ts';
import { useCase } from '../../rights.ts';
import { changeById, insertChange, markUndone, noteLeftOut, undoingOf } from '../../store/administration/people-changes.ts';
import { coordinatorsOn } from '../../store/administration/role-assignments.ts';
import { countOf } from '../../store/import/carry-out.ts';
import { importById, noteWritten, stepImport } from '../../store/import/imports.ts';
import { staffToTell, takeBack } from '../../store/import/taken-back.ts';
import { today } from '../../today.ts';

/** Begins to take an import back, within a day, by who confirmed it. Refuses `undo_over`. */
export const undoImport = useCase({
  action: 'import.undo',
  input: v.object({ id }),
  async run({ db, actor, now, say }, { id: about }) {
    if (!(await importById(db, about))) return refuse('not_found');
    const own = await markUndone(db, about, actor.person ?? '', new Date(now - undoneWithin), new Date(now));
    if (!own || !(await stepImport(db, about, { from: ['done'], to: 'undoing', now: new Date(now) }))) return refuse('undo_over');
    const undone = { organisation: actor.organisation, id: newTimedId(now), kind: 'imported' as const, actor: actor.person ?? '' };
    await insertChange(db, { ...undone, at: new Date(now), undoes: about, leftOut: 0 }, []);
    await say('import.to_undo', { id: about });
    return { id: about };
  },
  auditObject: (value) => value.id
});

/**
 * Takes the last `most` acts back that are not yet: roles, groups and people's details; what somebody has changed since stays and is counted. @returns how many
 * are left.
 */
export const undoPiece = useCase({
  action: 'import.undo_piece',
  input: v.object({ id, most: v.pipe(v.number(), v.minValue(1)) }),
  async run({ db, now, say }, { id: about, most }) {
    const [found, written, undoing] = [await importById(db, about), await changeById(db, about), await undoingOf(db, about)];
    if (found?.state !== 'undoing' || !written || !undoing) return refuse('not_found');
    const piece = { importId: about, from: Math.max(0, found.written - most), to: found.written };
    if (!(await noteWritten(db, about, { from: piece.to, to: piece.from, now: new Date(now) }))) return refuse('not_found');
    const counts = await countOf(db, piece);
    const all = (counts.get('given') ?? 0) + (counts.get('ended') ?? 0) + (counts.get('moved') ?? 0);
    const yesterday = addDays(await today(db, now), -1);
    const back = await takeBack(db, { piece, at: written.at, change: undoing.id, yesterday });
    if (back < all) await noteLeftOut(db, undoing.id, all - back);
    if (piece.from === 0) {
      await stepImport(db, about, { from: ['undoing'], to: 'undone', now: new Date(now) });
      await say('import.written', { id: undoing.id });
    }
    return { id: about, left: piece.from };
  },
  auditObject: (value) => value.id
});

/** How many are told in one act. */
const toldTogether = 100;

/** Has some of the staff told of their rights, and the next ones by the event that it says. Coordinators are told of new colleagues. */
export const tellOfImport = useCase({
  action: 'import.tell',
  input: v.object({ id, after: v.optional(id) }),
  async run({ db, now, say }, { id: change, after }) {
    const people = await staffToTell(db, change, after ?? null, toldTogether);
    const coordinators = people.some(({ colleague }) => colleague) ? await coordinatorsOn(db, await today(db, now)) : [];
    await Promise.all(people.map(({ person }) => say('rights.changed', { id: change, person })));
    const told = people.flatMap(({ person, colleague }) =>
      colleague ? coordinators.flatMap((to) => (to === person ? [] : [{ id: change, person, to }])) : []
    );
    await Promise.all(told.map((ids) => say('rights.given_to_colleague', ids)));
    const last = people.at(-1);
    if (last && people.length === toldTogether) await say('import.written', { id: change, after: last.person });
    return null;
  }
});
