import type { Insertable } from 'kysely';
import type { SchoolDays, TeachingGroups } from '#platform/database/tables.ts';
import { addDays, weekdayOf } from '#platform/time/date.ts';
import { finnishHolidaysBetween } from '#platform/time/finnish-holidays.ts';
import { sortKey } from '#platform/sort-key.ts';
import type { Calendar } from './calendar.ts';
import { randomFor, timedId } from './random.ts';
import type { Rows } from './write-rows.ts';

export const organisationId = '01900000-0000-7000-8000-000000000001';
export const zone = 'Europe/Helsinki';
/** When the example was set up, long before anything in it: ids and dates that must not move with the day come from here. */
export const founded = Date.UTC(2024, 7, 1, 6);

export type CampusSlug = 'jarvenpaa' | 'lapua' | 'ryttyla' | 'pieksamaki';

const campuses: readonly { slug: CampusSlug; name: string; address: string; stepFree: boolean }[] = [
  { slug: 'jarvenpaa', name: 'Järvenpää', address: 'Esimerkkikatu 1, Järvenpää', stepFree: true },
  { slug: 'lapua', name: 'Lapua', address: 'Esimerkintie 12, Lapua', stepFree: true },
  { slug: 'ryttyla', name: 'Ryttylä', address: 'Esimerkkipolku 3, Ryttylä', stepFree: false },
  { slug: 'pieksamaki', name: 'Pieksämäki', address: 'Esimerkkiraitti 7, Pieksämäki', stepFree: true }
];

/** Groups as [field, years since they began, letter, students]. The names of the fields are what such schools use. */
const groupsByCampus: Record<CampusSlug, readonly (readonly [field: string, year: number, letter: string, students: number])[]> = {
  jarvenpaa: [
    ['SOTE', 0, 'A', 24],
    ['SOTE', 0, 'B', 22],
    ['SOTE', 1, 'A', 21],
    ['SOTE', 2, 'A', 20],
    ['KASVO', 0, 'A', 22],
    ['KASVO', 1, 'A', 20],
    ['NUO', 1, 'A', 18],
    ['MEDIA', 0, 'A', 21],
    ['TUVA', 0, 'A', 14],
    ['OV', 0, 'A', 22]
  ],
  lapua: [
    ['LVI', 1, 'A', 20],
    ['LVI', 2, 'B', 22],
    ['RAK', 0, 'A', 20],
    ['SOTE', 1, 'B', 21],
    ['KONE', 0, 'A', 18],
    ['OV', 0, 'B', 19]
  ],
  ryttyla: [
    ['NUO', 0, 'A', 21],
    ['NUO', 2, 'B', 19],
    ['MUS', 0, 'A', 16],
    ['KASVO', 0, 'B', 23],
    ['OV', 0, 'C', 19]
  ],
  pieksamaki: [
    ['SOTE', 0, 'C', 21],
    ['TULK', 1, 'A', 20],
    ['TUVA', 0, 'B', 17]
  ]
};

function programmeOf(field: string): Insertable<TeachingGroups>['programme_type'] {
  return field === 'OV' ? 'opistovuosi' : field === 'TUVA' ? 'tuva' : 'vocational_qualification';
}

export interface Group {
  readonly id: string;
  readonly campus: CampusSlug;
  readonly students: number;
}

export interface Places {
  readonly campusIds: Readonly<Record<CampusSlug, string>>;
  readonly groups: readonly Group[];
  readonly rows: Rows;
}

/** The education provider, what it decided, its campuses and its teaching groups of this academic year. */
export function makePlaces({ academicYear }: Calendar): Places {
  const random = randomFor('places');
  const idOf = (index: number) => timedId(random, founded + index * 1000);
  const campusIds = { jarvenpaa: idOf(0), lapua: idOf(1), ryttyla: idOf(2), pieksamaki: idOf(3) };
  const groups = campuses.flatMap(({ slug }) =>
    groupsByCampus[slug].map(([field, year, letter, students], index) => ({
      id: idOf(10 + index),
      campus: slug,
      students,
      row: { name: `${field}${(academicYear - year) % 100}${letter}`, programme_type: programmeOf(field) }
    }))
  );
  return {
    campusIds,
    groups,
    rows: {
      organisations: [{ id: organisationId, slug: 'esimerkki', name: 'Esimerkkiopisto', is_example: true, created_at: new Date(founded) }],
      organisation_settings: [
        {
          organisation_id: organisationId,
          time_zone: zone,
          unverified_share_percent: 33,
          link_sign_in: true,
          privacy_contact: 'Esimerkkiopiston opintotoimisto, opintotoimisto@example.fi',
          data_protection_officer: 'Esimerkkiopiston tietosuojavastaava, tietosuoja@example.fi',
          accessibility_contact: 'Esimerkkiopiston viestintä, saavutettavuus@example.fi',
          before_first_time: 'Opiskeluhuollon kuraattori (esimerkki)',
          before_first_time_phone: '000 123 456'
        }
      ],
      campuses: campuses.map(({ slug, name, address, stepFree }) => ({
        organisation_id: organisationId,
        id: campusIds[slug],
        slug,
        name,
        time_zone: zone,
        address,
        step_free: stepFree,
        sort_key: sortKey(name)
      })),
      teaching_groups: groups.map(({ id, campus, row }) => ({
        organisation_id: organisationId,
        id,
        campus_id: campusIds[campus],
        ...row,
        academic_year: `${academicYear}-${academicYear + 1}`
      }))
    }
  };
}

/** The terms, the breaks and the closings around the day: of the last, this and the next academic year, so that each day of the history lies in one. */
export function makeSchoolYear({ today, academicYear }: Calendar, { campusIds }: Places): Rows {
  const random = randomFor('school year');
  const years = [academicYear - 1, academicYear, academicYear + 1];
  type Line = readonly [kind: SchoolDays['kind'], name: string, from: string, to: string, campus?: string];
  const lines = years.flatMap((year): Line[] => {
    const ascension = finnishHolidaysBetween(`${year + 1}-04-01`, `${year + 1}-06-30`).find(({ name }) => name === 'ascension')?.date ?? '';
    return [
      ['term', 'Syyslukukausi', `${year}-08-10`, `${year}-12-21`],
      ['break', 'Syysloma', `${year}-10-12`, `${year}-10-18`],
      ['closing', 'Joulun kiinniolo', `${year}-12-22`, `${year + 1}-01-06`],
      ['term', 'Kevätlukukausi', `${year + 1}-01-07`, `${year + 1}-06-05`],
      ['closing', 'Helatorstain jälkeinen perjantai', addDays(ascension, 1), addDays(ascension, 1)]
    ];
  });
  // One campus is shut for two days after the last date on which something is booked.
  const monday = addDays(today, 36 - weekdayOf(today));
  lines.push(['closing', 'Kampuksen remontti', monday, addDays(monday, 1), campusIds.ryttyla]);
  return {
    school_days: lines.map(([kind, name, from, to, campus], index): Insertable<SchoolDays> => ({
      organisation_id: organisationId,
      id: timedId(random, founded + 400_000 + index * 1000),
      kind,
      name,
      starts_on: from,
      ends_on: to,
      campus_id: campus ?? null,
      closes: kind === 'closing',
      version: 1
    }))
  };
}
