import * as v from 'valibot';
import { academicYearOf } from '#modules/people/index.ts';
import { campusesWithStudents, zoneOf } from '#modules/people/server/index.ts';
import { supportByGroup } from '#modules/groups/server/index.ts';
import { dateIn } from '#platform/time/zone.ts';
import { groupSupport } from '../group-support.ts';
import { boundsOf, datesOf, monthShown } from '../months.ts';
import { query } from './rights.ts';

/** So far back months are shown: requests and their sessions are kept for two years after their end. */
const monthsKept = 23;

/** What support for teaching groups came to in a month that has ended (the latest, unless an address asks for another): groups by campus, and themes. */
export const readGroupFigures = query({
  action: 'group_support.read_figures',
  input: v.object({ month: v.optional(v.nullable(v.string()), null) }),
  async run({ db, now }, { month: asked }) {
    const zone = await zoneOf(db);
    const shown = monthShown(asked, dateIn(now, zone), monthsKept);
    const [campuses, facts] = await Promise.all([
      campusesWithStudents(db, academicYearOf(datesOf(shown.month).first)),
      supportByGroup(db, boundsOf(shown.month, zone))
    ]);
    return {
      ...groupSupport(
        facts,
        campuses.map(({ id }) => id)
      ),
      ...shown,
      names: campuses.map(({ id, name }) => ({ id, name }))
    };
  }
});
