import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { addDays } from '#platform/time/date.ts';
import { refuse } from '#platform/use-case/index.ts';
import { id } from '../../administration/fields.ts';
import { undoneWithin } from '../administration/roles/undo.ts';
import { useCase } from '../rights.ts';
import { insertChange, markUndone } from '../store/administration/people-changes.ts';
import { coordinatorsOn } from '../store/administration/role-assignments.ts';
import { carryOut, countActs, insertItems } from '../store/import/acts.ts';
import { importById, stepImport } from '../store/import/imports.ts';
import { staffToTell, takeBack } from '../store/import/taken-back.ts';
import { today } from '../today.ts';

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

/** Writes an import, all of it or nothing. The change that it is has the import's own id. Refuses `import_stale`. */
export const writeImport = useCase({
  action: 'import.write',
  input: v.object({ id }),
  refusals: meanwhile,
  async run({ db, actor, now, say }, { id: about }) {
    const found = await importById(db, about);
    if (!found || !(await stepImport(db, about, { from: ['writing'], to: 'done', now: new Date(now) }))) return refuse('not_found');
    if (!(await carryOut(db, about, new Date(now)))) return refuse('import_stale');
    const change = {
      organisation: actor.organisation,
      id: about,
      kind: 'imported' as const,
      actor: found.actor,
      at: new Date(now),
      leftOut: 0,
      undoes: null
    };
    await insertChange(db, change, []);
    await insertItems(db, about, about);
    await say('import.written', { id: about });
    return { id: about };
  },
  auditObject: (value) => value.id
});

/** Notes that nothing was written: it can be looked at again. */
export const giveUpImport = useCase({
  action: 'import.give_up',
  input: v.object({ id }),
  run: async ({ db, now }, { id: about }) =>
    (await stepImport(db, about, { from: ['writing', 'checking'], to: 'failed', now: new Date(now) })) ? null : refuse('not_found')
});

/**
 * Takes an import back within a day, by who confirmed it: roles, groups and people's details; what somebody has changed since stays and is counted. Refuses
 * `undo_over`, `changed_since`.
 */
export const undoImport = useCase({
  action: 'import.undo',
  input: v.object({ id }),
  refusals: { role_once: 'changed_since', persons_register_id: 'changed_since' },
  async run({ db, actor, now, say }, { id: about }) {
    const [found, counts] = await Promise.all([importById(db, about), countActs(db, about)]);
    if (!found) return refuse('not_found');
    const own = await markUndone(db, about, actor.person ?? '', new Date(now - undoneWithin), new Date(now));
    if (!own || !(await stepImport(db, about, { from: ['done'], to: 'undone', now: new Date(now) }))) return refuse('undo_over');
    const change = newTimedId(now);
    const all = (counts.given ?? 0) + (counts.ended ?? 0) + (counts.moved ?? 0);
    const undone = {
      organisation: actor.organisation,
      id: change,
      kind: 'imported' as const,
      actor: actor.person ?? '',
      at: new Date(now),
      undoes: about
    };
    await insertChange(db, { ...undone, leftOut: 0 }, []);
    const yesterday = addDays(await today(db, now), -1);
    const back = await takeBack(db, { importId: about, at: found.touchedAt, change, yesterday });
    await say('import.written', { id: change });
    return { id: about, leftOut: all - back };
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
