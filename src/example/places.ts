import type { Insertable } from 'kysely';
import type { TeachingGroups } from '#platform/database/tables.ts';
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
