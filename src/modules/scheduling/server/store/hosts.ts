import type { Db } from '#platform/database/connection.ts';

/** A host of a service, as a booker sees them, with the rows that decide their times. */
export async function hostsOfService(db: Db, service: string) {
  return db
    .selectFrom('service_hosts as sh')
    .innerJoin('hosts as h', (join) => join.onRef('h.organisation_id', '=', 'sh.organisation_id').onRef('h.id', '=', 'sh.host_id'))
    .select(['h.id', 'h.name', 'h.languages', 'h.video_link as videoLink'])
    .where('sh.service_id', '=', service)
    .where('h.active', '=', true)
    .orderBy('h.name')
    .execute();
}

/** Hours of a service's hosts that can matter from `fromDate` on: weekday rows and dated ones not yet past. */
export async function hoursOfService(db: Db, service: string, fromDate: string) {
  return db
    .selectFrom('service_hosts as sh')
    .innerJoin('host_hours as hh', (join) =>
      join.onRef('hh.organisation_id', '=', 'sh.organisation_id').onRef('hh.host_id', '=', 'sh.host_id')
    )
    .select([
      'hh.host_id as hostId',
      'hh.campus_id as campusId',
      'hh.weekday',
      'hh.date',
      'hh.from_minute as from',
      'hh.to_minute as to',
      'hh.modalities',
      'hh.valid_from as validFrom',
      'hh.valid_to as validTo'
    ])
    .where('sh.service_id', '=', service)
    .where((eb) => eb.or([eb('hh.date', 'is', null), eb('hh.date', '>=', fromDate)]))
    .execute();
}

/** Campuses in the order of their names, and where each host sits on them. */
export async function campusesWithRooms(db: Db) {
  const [campuses, rooms] = await Promise.all([
    db
      .selectFrom('campuses')
      .select(['id', 'slug', 'name', 'time_zone as zone', 'address', 'step_free as stepFree'])
      .orderBy('sort_key')
      .execute(),
    db.selectFrom('host_campuses').select(['host_id as hostId', 'campus_id as campusId', 'room']).execute()
  ]);
  return { campuses, rooms };
}

export type Campus = Awaited<ReturnType<typeof campusesWithRooms>>['campuses'][number];
export type ServiceHost = Awaited<ReturnType<typeof hostsOfService>>[number];

/** The host that a person is, or null. */
export async function hostOfPerson(db: Db, person: string) {
  return (await db.selectFrom('hosts').select(['id', 'name']).where('person_id', '=', person).executeTakeFirst()) ?? null;
}

/** Holds the host's row until the transaction ends: what no constraint can say is decided one booker after the other. */
export async function lockHost(db: Db, host: string): Promise<boolean> {
  const row = await db.selectFrom('hosts').select('id').where('id', '=', host).forUpdate().executeTakeFirst();
  return row !== undefined;
}
