import { sql } from 'kysely';
import * as v from 'valibot';
import type { Db } from '#platform/database/connection.ts';
import { prepared, type The } from '#platform/database/prepared.ts';
import { MODALITIES, type Modality } from '../../../modality.ts';
import type { Absence, DecidingHours, HostHours, HostRow, ScheduleDates } from '../../../availability/host-hours.ts';

/** A host's hours from a date (ISO) on, with the version that a change of them must name; undefined when there is no such host. */
export async function hoursOfHost(db: Db, host: string, from: string): Promise<{ hours: HostHours; version: number } | undefined> {
  const [found, schedules, dates, rows, absences] = await Promise.all([
    db.selectFrom('hosts').select('hours_version as version').where('id', '=', host).executeTakeFirst(),
    db.selectFrom('host_schedules').select(['id', 'name']).where('host_id', '=', host).orderBy('name').execute(),
    db
      .selectFrom('host_schedule_dates')
      .select(['schedule_id as schedule', 'starts_on as from', 'ends_on as to'])
      .where('host_id', '=', host)
      .where('ends_on', '>=', from)
      .orderBy('starts_on')
      .execute(),
    db
      .selectFrom('host_hours')
      .select([
        'id',
        'kind',
        'schedule_id as schedule',
        'weekday',
        'date',
        'from_minute as from',
        'to_minute as to',
        'campus_id as campusId',
        'modalities'
      ])
      .where('host_id', '=', host)
      .where((eb) => eb.or([eb('date', 'is', null), eb('date', '>=', from)]))
      .orderBy('date')
      .orderBy('weekday')
      .orderBy('from_minute')
      .execute(),
    db
      .selectFrom('host_absences')
      .select(['id', 'starts_on as from', 'ends_on as to', 'from_minute as fromMinute', 'to_minute as toMinute'])
      .where('host_id', '=', host)
      .where('ends_on', '>=', from)
      .orderBy('starts_on')
      .execute()
  ]);
  return found && { hours: { schedules, dates, rows, absences }, version: found.version };
}

/** Raises the version of a host's hours, and holds the host's row until the act ends. False: somebody else has changed them since. */
export async function raiseVersion(db: Db, host: string, version: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('hosts')
    .set({ hours_version: version + 1 })
    .where('id', '=', host)
    .where('hours_version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Writes what differs between two states of a host's hours: what is gone is removed, what is new or another is written. */
export async function writeHours(db: Db, organisation: string, host: string, before: HostHours, after: HostHours): Promise<void> {
  const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);
  const lacking = <T extends object>(all: readonly T[], of: readonly T[]) => all.filter((one) => !of.some((other) => same(one, other)));
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const own = { organisation_id: organisation, host_id: host };

  const rowsGone = ids(lacking(before.rows, after.rows));
  const absencesGone = ids(lacking(before.absences, after.absences));
  const schedulesGone = ids(before.schedules.filter(({ id }) => !ids(after.schedules).includes(id)));
  if (rowsGone.length > 0) await db.deleteFrom('host_hours').where('host_id', '=', host).where('id', 'in', rowsGone).execute();
  if (absencesGone.length > 0) await db.deleteFrom('host_absences').where('host_id', '=', host).where('id', 'in', absencesGone).execute();
  for (const { schedule, from } of lacking(before.dates, after.dates))
    await db.deleteFrom('host_schedule_dates').where('schedule_id', '=', schedule).where('starts_on', '=', from).execute();
  if (schedulesGone.length > 0) await removeSchedules(db, host, schedulesGone);

  for (const { id, name } of lacking(after.schedules, before.schedules))
    await db
      .insertInto('host_schedules')
      .values({ ...own, id, name })
      .onConflict((conflict) => conflict.columns(['organisation_id', 'id']).doUpdateSet({ name }))
      .execute();
  const dates = lacking(after.dates, before.dates);
  if (dates.length > 0)
    await db
      .insertInto('host_schedule_dates')
      .values(dates.map((range) => dateRow(own, range)))
      .execute();
  const rows = lacking(after.rows, before.rows);
  if (rows.length > 0)
    await db
      .insertInto('host_hours')
      .values(rows.map((row) => hoursRow(own, row)))
      .execute();
  const absences = lacking(after.absences, before.absences);
  if (absences.length > 0)
    await db
      .insertInto('host_absences')
      .values(absences.map((absence) => absenceRow(own, absence)))
      .execute();
}

/** With what is left of them in the past: dates are kept by no page, and rows of no week mean nothing. */
async function removeSchedules(db: Db, host: string, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom('host_schedule_dates')
    .where('schedule_id', 'in', [...ids])
    .execute();
  await db
    .deleteFrom('host_hours')
    .where('host_id', '=', host)
    .where('schedule_id', 'in', [...ids])
    .execute();
  await db
    .deleteFrom('host_schedules')
    .where('host_id', '=', host)
    .where('id', 'in', [...ids])
    .execute();
}

type Own = { organisation_id: string; host_id: string };

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

/** Keeps how a host's hours stood before a change, in the place of what was kept before. */
export async function keepBefore(
  db: Db,
  organisation: string,
  host: string,
  kept: { before: HostHours; version: number; at: number }
): Promise<void> {
  const values = { made_at: new Date(kept.at), version: kept.version, before: JSON.stringify(kept.before) };
  await db
    .insertInto('host_hours_changes')
    .values({ organisation_id: organisation, host_id: host, ...values })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'host_id']).doUpdateSet(values))
    .execute();
}

/** How a host's hours stood before the last change, and the version that it made. */
export async function keptBefore(db: Db, host: string): Promise<{ version: number; before: HostHours; madeAt: Date } | undefined> {
  const found = await db
    .selectFrom('host_hours_changes')
    .select(['version', 'before', 'made_at as madeAt'])
    .where('host_id', '=', host)
    .executeTakeFirst();
  return found && { ...found, before: v.parse(KeptHours, found.before) };
}

const dates = { from: v.string(), to: v.string() };
const KeptHours = v.object({
  schedules: v.array(v.object({ id: v.string(), name: v.string() })),
  dates: v.array(v.object({ schedule: v.string(), ...dates })),
  rows: v.array(
    v.object({
      id: v.string(),
      kind: v.picklist(['open', 'break']),
      schedule: v.nullable(v.string()),
      weekday: v.nullable(v.number()),
      date: v.nullable(v.string()),
      from: v.number(),
      to: v.number(),
      campusId: v.nullable(v.string()),
      modalities: v.array(v.picklist(MODALITIES))
    })
  ),
  absences: v.array(v.object({ id: v.string(), ...dates, fromMinute: v.number(), toMinute: v.number() }))
});

const rowsOfService = prepared((db, the: The<{ service: string; from: string }>) =>
  db
    .selectFrom('service_hosts as sh')
    .innerJoin('host_hours as hh', (join) =>
      join.onRef('hh.organisation_id', '=', 'sh.organisation_id').onRef('hh.host_id', '=', 'sh.host_id')
    )
    .select([
      'hh.host_id as hostId',
      'hh.kind',
      'hh.schedule_id as schedule',
      'hh.weekday',
      'hh.date',
      'hh.from_minute as from',
      'hh.to_minute as to',
      'hh.campus_id as campusId'
    ])
    // As written, since there are few of them and many rows: taking each apart took longer than reading the rest.
    .select(sql<string>`hh.modalities::text`.as('ways'))
    .where('sh.service_id', '=', the('service'))
    .where((eb) => eb.or([eb('hh.date', 'is', null), eb('hh.date', '>=', the('from'))]))
);

interface DatesRow {
  hostId: string;
  /** Null: an absence. */
  schedule: string | null;
  from: string;
  to: string;
  fromMinute: number;
  toMinute: number;
}

// Both in one statement: they are few, and each statement of a page has its price.
const datesOfService = prepared(
  (_, the: The<{ service: string; from: string }>) => sql<DatesRow>`
    select d.host_id as "hostId", d.schedule_id as "schedule", d.starts_on as "from", d.ends_on as "to", 0 as "fromMinute", 1440 as "toMinute"
    from service_hosts sh join host_schedule_dates d on d.organisation_id = sh.organisation_id and d.host_id = sh.host_id
    where sh.service_id = ${the('service')} and d.ends_on >= ${the('from')}
    union all
    select a.host_id, null, a.starts_on, a.ends_on, a.from_minute, a.to_minute
    from service_hosts sh join host_absences a on a.organisation_id = sh.organisation_id and a.host_id = sh.host_id
    where sh.service_id = ${the('service')} and a.ends_on >= ${the('from')}`
);

/** Sets of ways to meet as the database writes them, `{campus,phone}`: each is taken apart once. */
const modalitiesOf = new Map<string, readonly Modality[]>();

function modalitiesIn(ways: string): readonly Modality[] {
  let found = modalitiesOf.get(ways);
  if (found === undefined) {
    const written = ways.slice(1, -1).split(',');
    found = MODALITIES.filter((modality) => written.includes(modality));
    modalitiesOf.set(ways, found);
  }
  return found;
}

/** The hours of a service's hosts that can matter from a date (ISO) on: weekday rows, and dated ones that are not past. By host. */
export async function hoursOfService(db: Db, service: string, from: string): Promise<(host: string) => DecidingHours> {
  const [rows, dates] = await Promise.all([rowsOfService(db, { service, from }), datesOfService(db, { service, from })]);
  const rowsBy = new Map<string, DecidingHours['rows'][number][]>();
  for (const { hostId, kind, schedule, weekday, date, from: begins, to, campusId, ways } of rows) {
    const row = { kind, schedule, weekday, date, from: begins, to, campusId, modalities: modalitiesIn(ways) };
    const own = rowsBy.get(hostId);
    if (own) own.push(row);
    else rowsBy.set(hostId, [row]);
  }
  const datesBy = Map.groupBy(dates, ({ hostId }) => hostId);
  return (host) => {
    const own = datesBy.get(host) ?? [];
    return {
      rows: rowsBy.get(host) ?? [],
      dates: own.flatMap(({ schedule, from: first, to }) => (schedule === null ? [] : [{ schedule, from: first, to }])),
      absences: own.filter(({ schedule }) => schedule === null)
    };
  };
}
