import * as v from 'valibot';
import { academicYearOf } from '#modules/people/index.ts';
import { campusesWithStudents, settingsOf } from '#modules/people/server/index.ts';
import { supportByGroup } from '#modules/groups/server/index.ts';
import { dateIn, dayBounds } from '#platform/time/zone.ts';
import { datesOf, latestMonth, monthFrom, readMonth } from '../equal-access.ts';
import { groupSupport } from '../group-support.ts';
import { query } from './rights.ts';

/** So far back months are shown: requests and their sessions are kept for two years after their end. */
const monthsShown = 23;

/** What support for teaching groups came to in a month that has ended (the latest, unless an address asks for another): groups by campus, and themes. */
export const readGroupFigures = query({
  action: 'group_support.read_figures',
  input: v.object({ month: v.optional(v.nullable(v.string()), null) }),
  async run({ db, now }, { month: asked }) {
    const zone = (await settingsOf(db))?.time_zone ?? 'Europe/Helsinki';
    const today = dateIn(now, zone);
    const month = readMonth(asked, today);
    const { first, last } = datesOf(month);
    const period = { from: new Date(dayBounds(first, zone).start), to: new Date(dayBounds(last, zone).end) };
    const [campuses, facts] = await Promise.all([campusesWithStudents(db, academicYearOf(first)), supportByGroup(db, period)]);
    const latest = latestMonth(today);
    return {
      ...groupSupport(
        facts,
        campuses.map(({ id }) => id)
      ),
      month,
      previous: month > monthFrom(latest, -monthsShown) ? monthFrom(month, -1) : null,
      next: month < latest ? monthFrom(month, 1) : null,
      names: campuses.map(({ id, name }) => ({ id, name }))
    };
  }
});
