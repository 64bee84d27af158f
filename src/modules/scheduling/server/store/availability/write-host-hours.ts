import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { Absence, HostHours, HostRow, HostSchedule, ScheduleDates } from '../../../availability/host-hours.ts';

/** A host's hours before and after a change, with the version at which they were read. */
export interface HoursWritten {
  readonly host: string;
  readonly before: HostHours;
  readonly after: HostHours;
  readonly version: number;
}

/**
 * Writes new hours of hosts over those that stand, and keeps these, in the place of what was kept before. Each host's row is held until the act ends, in one order,
 * so that two who write for the same hosts wait for each other in a line. False: somebody else has changed some of them since, and what was written must be undone.
 */
export async function replaceHours(db: Db, organisation: string, all: readonly HoursWritten[], now: number): Promise<boolean> {
  if (!(await raiseVersions(db, all))) return false;
  await writeHours(db, organisation, all);
  await keepBefore(db, organisation, all, now);
  return true;
}

async function raiseVersions(db: Db, all: readonly HoursWritten[]): Promise<boolean> {
  const ids = all.map(({ host }) => host);
  await db.selectFrom('hosts').select('id').where('id', 'in', ids).orderBy('id').forNoKeyUpdate().execute();
  const versions = all.map(({ version }) => version);
  const { rows } = await sql`
    update hosts h set hours_version = h.hours_version + 1
    from unnest(${ids}::uuid[], ${versions}::int[]) as read (id, version) where h.id = read.id and h.hours_version = read.version returning h.id`.execute(
    db
  );
  return rows.length === all.length;
}

/** Writes what differs between two states of hosts' hours: what is gone is removed, what is new or another is written. */
async function writeHours(db: Db, organisation: string, all: readonly HoursWritten[]): Promise<void> {
  const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);
  const lacking = <T extends object>(of: (hours: HostHours) => readonly T[], from: 'before' | 'after') =>
    all.flatMap(({ host, before, after }) => {
      const [these, others] = from === 'before' ? [of(before), of(after)] : [of(after), of(before)];
      return these
        .filter((one) => !others.some((other) => same(one, other)))
        .map((one) => ({ organisation_id: organisation, host_id: host, one }));
    });
  const ids = (list: readonly { one: { id: string } }[]) => list.map(({ one }) => one.id);

  const rowsGone = ids(lacking(({ rows }) => rows, 'before'));
  const absencesGone = ids(lacking(({ absences }) => absences, 'before'));
  const datesGone = lacking(({ dates }) => dates, 'before').map(({ one }) => one);
  const schedulesGone = all.flatMap(({ before, after }) => {
    return before.schedules.filter(({ id }) => after.schedules.every((schedule) => schedule.id !== id)).map(({ id }) => id);
  });
  if (rowsGone.length > 0) await db.deleteFrom('host_hours').where('id', 'in', rowsGone).execute();
  if (absencesGone.length > 0) await db.deleteFrom('host_absences').where('id', 'in', absencesGone).execute();
  if (datesGone.length > 0)
    await db
      .deleteFrom('host_schedule_dates')
      .where((eb) => eb.or(datesGone.map(({ schedule, from }) => eb.and({ schedule_id: schedule, starts_on: from }))))
      .execute();
  if (schedulesGone.length > 0) await removeSchedules(db, schedulesGone);

  const schedules = lacking(({ schedules: list }) => list, 'after');
  if (schedules.length > 0)
    await db
      .insertInto('host_schedules')
      .values(schedules.map(({ one, ...own }) => scheduleRow(own, one)))
      .onConflict((conflict) =>
        conflict
          .columns(['organisation_id', 'id'])
          .doUpdateSet(({ ref }) => ({ name: ref('excluded.name'), replaced: ref('excluded.replaced') }))
      )
      .execute();
  const dates = lacking(({ dates: list }) => list, 'after');
  if (dates.length > 0)
    await db
      .insertInto('host_schedule_dates')
      .values(dates.map(({ one, ...own }) => dateRow(own, one)))
      .execute();
  const rows = lacking(({ rows: list }) => list, 'after');
  if (rows.length > 0)
    await db
      .insertInto('host_hours')
      .values(rows.map(({ one, ...own }) => hoursRow(own, one)))
      .execute();
  const absences = lacking(({ absences: list }) => list, 'after');
  if (absences.length > 0)
    await db
      .insertInto('host_absences')
      .values(absences.map(({ one, ...own }) => absenceRow(own, one)))
      .execute();
}

/** With what is left of them in the past: dates are kept by no page, and rows of no week mean nothing. */
async function removeSchedules(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom('host_schedule_dates')
    .where('schedule_id', 'in', [...ids])
    .execute();
  await db
    .deleteFrom('host_hours')
    .where('schedule_id', 'in', [...ids])
    .execute();
  await db
    .deleteFrom('host_schedules')
    .where('id', 'in', [...ids])
    .execute();
}

type Own = { organisation_id: string; host_id: string };

const scheduleRow = (own: Own, { id, name, push, replaced }: HostSchedule) => {
  return { ...own, id, name, push_id: push, replaced: JSON.stringify(replaced) };
};
const dateRow = (own: Own, { schedule, from, to }: ScheduleDates) => ({ ...own, schedule_id: schedule, starts_on: from, ends_on: to });
const absenceRow = (own: Own, { id, from, to, fromMinute, toMinute }: Absence) => {
  return { ...own, id, starts_on: from, ends_on: to, from_minute: fromMinute, to_minute: toMinute };
};
const hoursRow = (own: Own, { id, kind, schedule, weekday, date, from, to, campusId, modalities }: HostRow) => ({
  ...own,
  id,
  kind,
  schedule_id: schedule,
  weekday,
  date,
  from_minute: from,
  to_minute: to,
  campus_id: campusId,
  modalities: [...modalities]
});

/** Keeps how hosts' hours stood before a change, in the place of what was kept before. */
async function keepBefore(db: Db, organisation: string, all: readonly HoursWritten[], now: number): Promise<void> {
  await db
    .insertInto('host_hours_changes')
    .values(
      all.map(({ host, before, version }) => ({
        organisation_id: organisation,
        host_id: host,
        made_at: new Date(now),
        version: version + 1,
        before: JSON.stringify(before)
      }))
    )
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'host_id']).doUpdateSet(({ ref }) => ({
        made_at: ref('excluded.made_at'),
        version: ref('excluded.version'),
        before: ref('excluded.before')
      }))
    )
    .execute();
}
