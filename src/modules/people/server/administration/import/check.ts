import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { refuse } from '#platform/use-case/index.ts';
import { academicYearOf } from '../../../administration/academic-year.ts';
import { id } from '../../../administration/fields.ts';
import { planLeaving, planPerson, type ImportAct } from '../../../import/plan.ts';
import type { Fault } from '../../../import/rows.ts';
import type { WantedPerson } from '../../../import/whole-file.ts';
import { query, useCase } from '../../rights.ts';
import { insertActs } from '../../store/import/acts.ts';
import { forgetFindings, importById, insertFaults, noteProgress, rawRows, stepImport } from '../../store/import/imports.ts';
import { knownPersons, knownPlaces, unnamedIn } from '../../store/import/known.ts';
import { today } from '../../today.ts';

// The steps in which a job looks at a file, each a short act, so that other people's pages wait for none of them for long.

const listOf = <T>() => v.custom<readonly T[]>((given) => Array.isArray(given));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The rows of a file that is to be looked at, and the places that there are; null when it is not to be looked at (any more). */
export const readToCheck = query({
  action: 'import.read_to_check',
  input: v.object({ id }),
  async run({ db, now }, { id: about }) {
    const day = await today(db, now);
    const found = await importById(db, about);
    if (found?.state !== 'checking') return null;
    const [rows, places] = await Promise.all([rawRows(db, about), knownPlaces(db, academicYearOf(day))]);
    return { rows, places, columns: found.columns, isComplete: found.isComplete, today: day };
  }
});

/** Begins anew, whatever an earlier look found, with what the file as a whole tells. @returns the number of the next act. */
export const noteWhole = useCase({
  action: 'import.note_whole',
  input: v.object({ id, acts: listOf<ImportAct>(), faults: listOf<Fault>() }),
  async run({ db, actor }, { id: about, acts, faults }) {
    if ((await importById(db, about))?.state !== 'checking') return refuse('not_found');
    await forgetFindings(db, about);
    await insertActs(db, actor.organisation, about, 0, acts);
    await insertFaults(db, actor.organisation, about, faults);
    return { next: acts.length };
  }
});

/** Plans what becomes of some people of a file, against what is known of them now. @returns the number of the next act. */
export const planPeople = useCase({
  action: 'import.plan_people',
  input: v.object({ id, first: count, people: listOf<WantedPerson>() }),
  async run({ db, actor, now }, { id: about, first, people }) {
    const found = await importById(db, about);
    if (found?.state !== 'checking') return refuse('not_found');
    const day = await today(db, now);
    const addresses = people.flatMap(({ email }) => email?.toLowerCase() ?? []);
    const known = await knownPersons(
      db,
      people.map(({ registerId }) => registerId),
      addresses,
      day
    );
    const byNumber = new Map(known.flatMap((person) => (person.registerId === null ? [] : [[person.registerId, person] as const])));
    const byAddress = new Map(known.flatMap((person) => (person.email === null ? [] : [[person.email.toLowerCase(), person] as const])));
    const facts = { today: day, newId: () => newTimedId(now), actor: found.actor, same: new Set(found.sameRows) };
    const plans = people.map((person) =>
      planPerson(person, byNumber.get(person.registerId), byAddress.get(person.email?.toLowerCase() ?? ''), facts)
    );
    const acts = plans.flatMap((plan) => plan.acts);
    await insertActs(db, actor.organisation, about, first, acts);
    await insertFaults(
      db,
      actor.organisation,
      about,
      plans.flatMap((plan) => plan.faults)
    );
    const rows = people.reduce((sum, { wanted }) => sum + wanted.length, 0);
    await noteProgress(db, about, rows, plans.filter((plan) => plan.acts.length + plan.faults.length === 0).length);
    return { next: first + acts.length };
  }
});

/** Ends the look: where the file is complete, who studies in a group that it names and is not named leaves it; then it can be confirmed. */
export const finishCheck = useCase({
  action: 'import.finish_check',
  input: v.object({ id, first: count, groups: listOf<string>(), numbers: listOf<string>() }),
  async run({ db, actor, now }, { id: about, first, groups, numbers }) {
    const found = await importById(db, about);
    if (found?.state !== 'checking') return refuse('not_found');
    const day = await today(db, now);
    const leaving = found.isComplete ? await unnamedIn(db, groups, numbers, day) : [];
    const acts = leaving.flatMap(({ person, group }) => (person.id === found.actor ? [] : planLeaving(person, group, day)));
    await insertActs(db, actor.organisation, about, first, acts);
    await stepImport(db, about, { from: ['checking'], to: 'ready', now: new Date(now), acts: first + acts.length });
    return { acts: first + acts.length };
  }
});
