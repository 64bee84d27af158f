import type { Db } from '#platform/database/connection.ts';
import { prepared, type The } from '#platform/database/prepared.ts';
import type { Scope } from '#platform/use-case/index.ts';
import type { SchoolDay } from '../../../availability/school-year.ts';
import { bookingsUnseen } from './bookings-in-reach.ts';

/** What closes the school or a campus on dates from `from` to `to` (ISO). */
export const closingDays = prepared((db, the: The<{ from: string; to: string }>) =>
  db
    .selectFrom('school_days')
    .select(['kind', 'starts_on as from', 'ends_on as to', 'campus_id as campusId', 'closes'])
    .where('closes', '=', true)
    .where('ends_on', '>=', the('from'))
    .where('starts_on', '<=', the('to'))
);

/** What is written of the school year from a date (ISO) on, ascending: the school's, and those of the campuses in reach (null: of all). */
export async function schoolDaysFrom(db: Db, from: string, campuses: Scope['campuses']) {
  return db
    .selectFrom('school_days as d')
    .leftJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 'd.organisation_id').onRef('c.id', '=', 'd.campus_id'))
    .select([
      'd.id',
      'd.kind',
      'd.name',
      'd.starts_on as from',
      'd.ends_on as to',
      'd.campus_id as campusId',
      'd.closes',
      'd.version',
      'c.name as campus'
    ])
    .where('d.ends_on', '>=', from)
    .$if(campuses !== null, (select) =>
      select.where((eb) => eb.or([eb('d.campus_id', 'is', null), eb('d.campus_id', '=', eb.fn.any(eb.val([...(campuses ?? [])])))]))
    )
    .orderBy('d.starts_on')
    .orderBy('d.id')
    .execute();
}

export async function schoolDayById(db: Db, id: string) {
  return db
    .selectFrom('school_days')
    .select(['id', 'kind', 'name', 'starts_on as from', 'ends_on as to', 'campus_id as campusId', 'closes', 'version'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export type SchoolDayValues = SchoolDay & { readonly name: string };

const valuesOf = ({ kind, name, from, to, campusId, closes }: SchoolDayValues) => {
  return { kind, name, starts_on: from, ends_on: to, campus_id: campusId, closes };
};

export async function insertSchoolDay(db: Db, organisation: string, id: string, day: SchoolDayValues): Promise<void> {
  await db
    .insertInto('school_days')
    .values({ organisation_id: organisation, id, ...valuesOf(day) })
    .execute();
}

/** @returns false when there is none in that state: somebody else has saved since, or it is not there. */
export async function updateSchoolDay(db: Db, id: string, day: SchoolDayValues, version: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('school_days')
    .set({ ...valuesOf(day), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteSchoolDay(db: Db, id: string): Promise<void> {
  await db.deleteFrom('school_days').where('id', '=', id).execute();
}

/** Removes what of the school year ended before a date (ISO). @returns how many rows */
export async function deletePastSchoolDays(db: Db, date: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('school_days').where('ends_on', '<', date).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Campuses in alphabetical order; those in reach, or all (null). */
export async function campusesAt(db: Db, campuses: Scope['campuses']): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('campuses')
    .select(['id', 'name'])
    .$if(campuses !== null, (select) => select.where((eb) => eb('id', '=', eb.fn.any(eb.val([...(campuses ?? [])])))))
    .orderBy('sort_key')
    .orderBy('id')
    .execute();
}

/** What is booked in a window and not over, soonest first: when and with which host, and nothing of who comes. */
export async function bookingsBetween(db: Db, window: { start: Date; end: Date }, now: Date) {
  return bookingsUnseen(db, now).where('a.starts_at', '>=', window.start).where('a.starts_at', '<', window.end).execute();
}
