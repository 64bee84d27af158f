import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import type { Job } from '#platform/jobs/queue.ts';
import { valueOf } from '#platform/use-case/index.ts';
import type { ImportAct } from '../../../import/plan.ts';
import { readRow } from '../../../import/rows.ts';
import { readWhole } from '../../../import/whole-file.ts';
import { slugOf } from '../../administration/places/slug.ts';
import { finishCheck, noteWhole, planPeople, readToCheck } from '../../administration/import/check.ts';

const peopleInPiece = 250;

/**
 * Looks at a file of people in short acts: reads its rows, plans what would be done, notes what is wrong. Nothing of people is written. It begins anew
 * whenever it runs, so that one that died half way is of no harm.
 */
export const checkPeopleImportJob: Job = {
  name: 'check-people-import',
  hears: ['import.to_check'],
  retryLimit: 3,
  async run(call, data) {
    const { id } = v.parse(v.object({ id: v.string() }), data);
    const about = valueOf(await readToCheck(call, { id }));
    if (about === null) return;
    const read = about.rows.flatMap((row) => readRow(row, about.columns, about.today) ?? []);
    const newId = () => newTimedId(call.now);
    const whole = readWhole(
      read.flatMap(({ read: row }) => row ?? []),
      about.places,
      { today: about.today, newId, slugOf }
    );
    const places: ImportAct[] = [
      ...whole.campuses.map(({ row, id: campus, ...stands }) => ({ row, what: 'campus' as const, campus, stands })),
      ...whole.groups.map(({ row, id: group, campus, ...stands }) => ({ row, what: 'group' as const, group, campus, stands }))
    ];
    const faults = [...read.flatMap((row) => row.faults), ...whole.faults];
    let { next } = valueOf(await noteWhole(call, { id, acts: places, faults }));
    for (let from = 0; from < whole.people.length; from += peopleInPiece) {
      const people = whole.people.slice(from, from + peopleInPiece);
      ({ next } = valueOf(await planPeople(call, { id, first: next, people })));
    }
    const groups = whole.people.flatMap(({ wanted }) =>
      wanted.flatMap(({ role, year, place }) => (role === 'student' && year !== null ? (place.id ?? []) : []))
    );
    // Who is named in a row that is wrong is named all the same.
    const column = about.columns.indexOf('registerId');
    const numbers = [...new Set(about.rows.map(({ cells }) => (cells[column] ?? '').trim()))];
    valueOf(await finishCheck(call, { id, first: next, groups: [...new Set(groups)], numbers }));
  }
};
