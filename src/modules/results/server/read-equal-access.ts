import * as v from 'valibot';
import { academicYearOf } from '#modules/people/index.ts';
import { campusesWithStudents, settingsOf } from '#modules/people/server/index.ts';
import { MODALITIES } from '#modules/scheduling/index.ts';
import { meetingsByCut, waitsByCut, type Cut } from '#modules/scheduling/server/index.ts';
import type { Db } from '#platform/database/connection.ts';
import { dateIn, dayBounds } from '#platform/time/zone.ts';
import { datesOf, equalAccess, gapOf, latestMonth, monthFrom, monthsKept, readMonth, type Gap } from '../equal-access.ts';
import { query } from './rights.ts';

const trendMonths = 6;

/**
 * How equally support was to be had in a month that has ended (the latest, unless an address asks for another), with how the gap between campuses went in the
 * six months up to it.
 */
export const readEqualAccess = query({
  action: 'equal_access.read',
  input: v.object({ month: v.optional(v.nullable(v.string()), null) }),
  async run({ db, now }, { month: asked }) {
    const zone = (await settingsOf(db))?.time_zone ?? 'Europe/Helsinki';
    const today = dateIn(now, zone);
    const month = readMonth(asked, today);
    const { first, last } = datesOf(month);
    const before = Array.from({ length: trendMonths - 1 }, (_, back) => monthFrom(month, back + 1 - trendMonths));
    const [campuses, meetings, waits, ...earlier] = await Promise.all([
      campusesWithStudents(db, academicYearOf(first)),
      meetingsOf(db, month, zone),
      waitsByCut(db, { from: first, to: last }),
      ...before.map((each) => meetingsOf(db, each, zone))
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
    const latest = latestMonth(today);
    return {
      ...report,
      month,
      previous: month > monthFrom(latest, -monthsKept) ? monthFrom(month, -1) : null,
      next: month < latest ? monthFrom(month, 1) : null,
      trend: trend satisfies { month: string; gap: Gap | null }[],
      campuses: campuses.map(({ id, name }) => ({ id, name }))
    };
  }
});

/** The meetings of a month in the school's own zone. */
function meetingsOf(db: Db, month: string, zone: string) {
  const { first, last } = datesOf(month);
  return meetingsByCut(db, { from: new Date(dayBounds(first, zone).start), to: new Date(dayBounds(last, zone).end) });
}
