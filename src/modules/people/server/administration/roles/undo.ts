import * as v from 'valibot';
import { refuse } from '#platform/use-case/index.ts';
import { id } from '../../../administration/fields.ts';
import { isWayInChange } from '../../../way-in-changes.ts';
import { query, useCase } from '../../rights.ts';
import { changeMemberships } from '../../store/administration/memberships.ts';
import { removePreparedGroups } from '../../store/administration/next-year.ts';
import {
  changeById,
  changeLines,
  itemsOf,
  markUndone,
  peopleOfChange,
  type ChangeItem,
  type ChangeKind
} from '../../store/administration/people-changes.ts';
import { restoreEnds } from '../../store/administration/role-assignments.ts';
import { endRole, record, refusedFor, setWayIn } from './change.ts';

/** A change can be taken back for so long, by who made it. */
export const undoneWithin = 24 * 3_600_000;

const opposite = {
  role_given: 'role_ended',
  role_ended: 'role_given',
  moved: 'moved',
  disabled: 'enabled',
  enabled: 'disabled',
  year_prepared: 'year_prepared',
  left: 'role_given',
  // Never taken back: who came in is also who it is about, and nobody changes own rights.
  let_in: 'let_in',
  imported: 'imported',
  passkey_added: 'passkey_added',
  passkey_removed: 'passkey_removed',
  codes_made: 'codes_made',
  code_used: 'code_used',
  way_back_asked: 'way_back_asked',
  way_back_confirmed: 'way_back_confirmed',
  way_back_used: 'way_back_used',
  way_back_withdrawn: 'way_back_withdrawn'
} as const satisfies Record<ChangeKind, ChangeKind>;

/**
 * Takes a change back by the same steps that changes are made of, with the same rules; what somebody has changed since is left as it is and counted.
 * Refuses `undo_over` (another's, too old, or taken back already), `own_rights`, `last_admin`, `changed_since`.
 */
export const undoChange = useCase({
  action: 'change.undo',
  input: v.object({ id }),
  refusals: {
    role_once: 'changed_since',
    group_memberships_organisation_id_group_id_fkey: 'changed_since',
    role_assignments_organisation_id_group_id_fkey: 'changed_since'
  },
  async run(act, { id: change }) {
    const { db, actor, now } = act;
    const found = await changeById(db, change);
    // An import is taken back on its own page, with all that it did; keys and ways back have pages of their own.
    if (!found || found.kind === 'imported' || isWayInChange(found.kind)) return refuse('not_found');
    if (!(await markUndone(db, change, actor.person ?? '', new Date(now - undoneWithin), new Date(now)))) return refuse('undo_over');
    const all = await itemsOf(db, change);
    if (found.kind === 'year_prepared') {
      await removePreparedGroups(
        db,
        all.flatMap(({ from, to }) => (from && to ? [{ from, to }] : []))
      );
      return record(act, 'year_prepared', [], { undoes: change });
    }
    const items = all.filter(({ touched }) => !touched);
    const persons = [...new Set(items.flatMap(({ person }) => person ?? []))];
    const refused = await refusedFor(act, persons);
    if (refused) return refused;
    const done: ChangeItem[] = [];
    const of = (what: ChangeItem['what']) => items.filter((item) => item.what === what);
    const whose = (what: ChangeItem['what']) => of(what).flatMap(({ person }) => person ?? []);
    const taken = await endRole(
      act,
      { persons: whose('given'), assignments: of('given').flatMap(({ assignment }) => assignment ?? []) },
      null
    );
    if (!taken) return refuse('last_admin');
    done.push(...taken);
    const ended = of('ended').map(({ assignment, endedBefore }) => ({ id: assignment ?? '', endsOn: endedBefore }));
    await restoreEnds(db, ended);
    done.push(
      ...of('ended').map(({ person, assignment }): ChangeItem => ({ what: 'given', person, ...(assignment ? { assignment } : {}) }))
    );
    const back = of('moved').map(({ person, from, to }) => ({ person: person ?? '', from: to, to: from }));
    await changeMemberships(db, actor.organisation, back);
    done.push(...back.map(({ person, from, to }): ChangeItem => ({ what: 'moved', person, from, to })));
    const closed = whose('enabled').length > 0 ? await setWayIn(act, whose('enabled'), false) : [];
    if (!closed) return refuse('last_admin');
    done.push(...closed, ...(whose('disabled').length > 0 ? ((await setWayIn(act, whose('disabled'), true)) ?? []) : []));
    return record(act, opposite[found.kind], done, { undoes: change, leftOut: all.length - items.length });
  },
  auditObject: (value) => value.id
});

/** A change as the page that follows it shows it: what, of whom, and whether it can still be taken back by who looks. */
export const readChange = query({
  action: 'change.read',
  input: v.object({ id }),
  async run({ db, actor, now }, { id: change }) {
    const [found, people, lines] = await Promise.all([
      changeById(db, change),
      peopleOfChange(db, change, 200),
      changeLines(db, { change }, 1)
    ]);
    if (!found || isWayInChange(found.kind)) return refuse('not_found');
    const canUndo =
      found.actor === actor.person &&
      found.undoneAt === null &&
      found.undoes === null &&
      found.kind !== 'imported' &&
      now - found.at.getTime() < undoneWithin;
    return {
      id: found.id,
      kind: found.kind,
      leftOut: found.leftOut,
      undone: found.undoneAt !== null,
      isUndo: found.undoes !== null,
      // A file is kept for a day, as long as what it did can be taken back.
      importKept: found.kind === 'imported' && found.undoes === null && now - found.at.getTime() < undoneWithin,
      canUndo,
      people: people.map(({ id: person, givenName, familyName }) => ({ id: person, givenName, familyName })),
      first: lines[0] ? { role: lines[0].role, campus: lines[0].campus, group: lines[0].group, toGroup: lines[0].toGroup } : null
    };
  }
});
