import * as v from 'valibot';
import { academicYearOf } from '#modules/people/index.ts';
import { campusesWithStudents, zoneOf } from '#modules/people/server/index.ts';
import { MODALITIES } from '#modules/scheduling/index.ts';
import { meetingsByCut, waitsByCut, type Cut } from '#modules/scheduling/server/index.ts';
import { dateIn } from '#platform/time/zone.ts';
import { equalAccess, gapOf, type Gap } from '../equal-access.ts';
import { boundsOf, datesOf, monthFrom, monthShown } from '../months.ts';
import { query } from './rights.ts';

const trendMonths = 6;
/** So far back months are shown: as long as the looks at free times are kept. */
const monthsKept = 35;

/**
 * How equally support was to be had in a month that has ended (the latest, unless an address asks for another), with how the gap between campuses went in the
 * six months up to it.
 */
export const readEqualAccess = query({
  action: 'equal_access.read',
  input: v.object({ month: v.optional(v.nullable(v.string()), null) }),
  async run({ db, now }, { month: asked }) {
    const zone = await zoneOf(db);
    const shown = monthShown(asked, dateIn(now, zone), monthsKept);
    const { month } = shown;
    const { first, last } = datesOf(month);
    const before = Array.from({ length: trendMonths - 1 }, (_, back) => monthFrom(month, back + 1 - trendMonths));
    const [campuses, meetings, waits, ...earlier] = await Promise.all([
      campusesWithStudents(db, academicYearOf(first)),
      meetingsByCut(db, boundsOf(month, zone)),
      waitsByCut(db, { from: first, to: last }),
      ...before.map((each) => meetingsByCut(db, boundsOf(each, zone)))
    ]);
    const students = new Map(campuses.map(({ id, students: count }) => [id, count ?? 0]));
    const keysOf = (cut: Cut) => [...new Set([...meetings, ...waits].flatMap((one) => (one.cut === cut ? [one.key] : [])))].sort();
    const keys = {
      campus: campuses.map(({ id }) => id),
      modality: MODALITIES.filter((way) => keysOf('modality').includes(way)),
      language: keysOf('language')
    };
    const reportOf = (counted: typeof meetings, waited: typeof waits) => {
      const of = <T extends { cut: Cut }>(rows: readonly T[], cut: Cut) => rows.filter((row) => row.cut === cut);
      return equalAccess({
        whole: of(counted, 'whole')[0] ?? null,
        counted: { campus: of(counted, 'campus'), modality: of(counted, 'modality'), language: of(counted, 'language') },
        waited: {
          whole: of(waited, 'whole'),
          campus: of(waited, 'campus'),
          modality: of(waited, 'modality'),
          language: of(waited, 'language')
        },
        students,
        keys
      });
    };
    const report = reportOf(meetings, waits);
    const trend = [
      ...before.map((each, place) => ({ month: each, gap: gapOf(reportOf(earlier[place] ?? [], []).sides.campus) })),
      { month, gap: report.gap }
    ];
    return {
      ...report,
      ...shown,
      trend: trend satisfies { month: string; gap: Gap | null }[],
      campuses: campuses.map(({ id, name }) => ({ id, name }))
    };
  }
});
