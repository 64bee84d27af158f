import { sql } from 'kysely';
import * as v from 'valibot';
import type { Db } from '#platform/database/connection.ts';
import { prepared, type The } from '#platform/database/prepared.ts';
import { MODALITIES, type Modality } from '../../../modality.ts';
import type { DecidingHours, HostHours } from '../../../availability/host-hours.ts';

/** Hosts' hours from a date (ISO) on, by host, with the version that a change of them must name. */
export async function hoursOfHosts(
  db: Db,
  hosts: readonly string[],
  from: string
): Promise<Map<string, { hours: HostHours; version: number }>> {
  const ids = [...hosts];
  const [found, schedules, dates, rows, absences] = await Promise.all([
    db.selectFrom('hosts').select(['id', 'hours_version as version']).where('id', 'in', ids).execute(),
    db
      .selectFrom('host_schedules')
      .select(['host_id as host', 'id', 'name', 'push_id as push', 'replaced'])
      .where('host_id', 'in', ids)
      .orderBy('name')
      .execute(),
    db
      .selectFrom('host_schedule_dates')
      .select(['host_id as host', 'schedule_id as schedule', 'starts_on as from', 'ends_on as to'])
      .where('host_id', 'in', ids)
      .where('ends_on', '>=', from)
      .orderBy('starts_on')
      .execute(),
    db
      .selectFrom('host_hours')
      .select([
        'host_id as host',
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
      .where('host_id', 'in', ids)
      .where((eb) => eb.or([eb('date', 'is', null), eb('date', '>=', from)]))
      .orderBy('date')
      .orderBy('weekday')
      .orderBy('from_minute')
      .execute(),
    db
      .selectFrom('host_absences')
      .select(['host_id as host', 'id', 'starts_on as from', 'ends_on as to', 'from_minute as fromMinute', 'to_minute as toMinute'])
      .where('host_id', 'in', ids)
      .where('ends_on', '>=', from)
      .orderBy('starts_on')
      .execute()
  ]);
  const own = <T extends { host: string }>(all: readonly T[], id: string) => all.flatMap(({ host, ...one }) => (host === id ? [one] : []));
  return new Map(
    found.map(({ id, version }) => [
      id,
      {
        hours: {
          schedules: own(schedules, id).map(({ replaced, ...schedule }) => ({ ...schedule, replaced: v.parse(Replaced, replaced) })),
          dates: own(dates, id),
          rows: own(rows, id),
          absences: own(absences, id)
        },
        version
      }
    ])
  );
}

/** One host's hours from a date (ISO) on, with the version that a change of them must name; undefined when there is no such host. */
export async function hoursOfHost(db: Db, host: string, from: string): Promise<{ hours: HostHours; version: number } | undefined> {
  return (await hoursOfHosts(db, [host], from)).get(host);
}

const dates = { from: v.string(), to: v.string() };
const Replaced = v.array(v.object({ schedule: v.string(), ...dates }));

/** How a host's hours stood before the last change, and the version that it made. */
export async function keptBefore(db: Db, host: string): Promise<{ version: number; before: HostHours; madeAt: Date } | undefined> {
  const found = await db
    .selectFrom('host_hours_changes')
    .select(['version', 'before', 'made_at as madeAt'])
    .where('host_id', '=', host)
    .executeTakeFirst();
  return found && { ...found, before: v.parse(KeptHours, found.before) };
}

const KeptHours = v.object({
  schedules: v.array(
    // What was kept before there were templates says nothing of them.
    v.object({ id: v.string(), name: v.string(), push: v.optional(v.nullable(v.string()), null), replaced: v.optional(Replaced, []) })
  ),
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
