import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { refuse } from '#platform/use-case/index.ts';
import { academicYearOf, endsWithYear, firstDayOf, lastDayOf, nextAcademicYear } from '../../../administration/academic-year.ts';
import { id } from '../../../administration/fields.ts';
import { today } from '../../today.ts';
import { query, useCase } from '../../rights.ts';
import { continueGroups, groupsToContinue, takeAlong } from '../../store/administration/next-year.ts';
import { record } from '../roles/change.ts';

/** What preparing the next academic year would do, group by group; programmes of one year are proposed to end. */
export const previewNextYear = query({
  action: 'year.preview',
  input: v.object({}),
  async run({ db, now }) {
    const year = academicYearOf(await today(db, now));
    const next = nextAcademicYear(year);
    const groups = await groupsToContinue(db, year, next);
    return {
      year,
      next,
      lastDay: lastDayOf(year),
      firstDay: firstDayOf(next),
      groups: groups.map((group) => ({ ...group, proposed: !endsWithYear(group.programme) }))
    };
  }
});

/**
 * Makes the next year's groups from this year's in one step: students and instructors go along, with their roles from 1 August. This year's roles end with
 * the year by themselves. Refuses `groups_needed`, and `nothing_to_change` when all of them are there already.
 */
export const prepareNextYear = useCase({
  action: 'year.prepare',
  input: v.object({
    group: v.pipe(
      v.optional(
        v.union([
          v.pipe(
            id,
            v.transform((one) => [one])
          ),
          v.array(id)
        ]),
        []
      ),
      v.minLength(1, 'groups_needed'),
      v.maxLength(2000, 'groups_needed')
    )
  }),
  async run(act, { group }) {
    const { db, actor, now } = act;
    const year = academicYearOf(await today(db, now));
    const known = new Set((await groupsToContinue(db, year, nextAcademicYear(year))).map((one) => one.id));
    if (group.some((one) => !known.has(one))) return refuse('not_found');
    const wanted = group.map((from) => ({ from, to: newTimedId(now) }));
    const made = await continueGroups(db, actor.organisation, wanted, nextAcademicYear(year));
    if (made.length === 0) return refuse('nothing_to_change');
    await takeAlong(db, made, lastDayOf(year), firstDayOf(nextAcademicYear(year)));
    const items = made.map(({ from, to }) => ({ what: 'group_made' as const, person: null, from, to }));
    return record(act, 'year_prepared', items, { leftOut: wanted.length - made.length });
  },
  auditObject: (value) => value.id
});
