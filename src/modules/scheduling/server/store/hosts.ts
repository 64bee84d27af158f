import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import { prepared, type The } from '#platform/database/prepared.ts';

/** A host of a service, as a booker sees them; the video link is the host's own or the service's. */
export const hostsOfService = prepared((db, the: The<{ service: string }>) =>
  db
    .selectFrom('service_hosts as sh')
    .innerJoin('hosts as h', (join) => join.onRef('h.organisation_id', '=', 'sh.organisation_id').onRef('h.id', '=', 'sh.host_id'))
    .innerJoin('services as s', (join) => join.onRef('s.organisation_id', '=', 'sh.organisation_id').onRef('s.id', '=', 'sh.service_id'))
    .select(['h.id', 'h.name', 'h.languages'])
    .select(sql<string | null>`coalesce(h.video_link, s.video_link)`.as('videoLink'))
    .where('sh.service_id', '=', the('service'))
    .where('h.active', '=', true)
    .orderBy('h.name')
);

/** Hours of a service's hosts that can matter from `fromDate` (ISO) on: weekday rows and dated ones not yet past. */
export const hoursOfService = prepared((db, the: The<{ service: string; fromDate: string }>) =>
  db
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
    .where('sh.service_id', '=', the('service'))
    .where((eb) => eb.or([eb('hh.date', 'is', null), eb('hh.date', '>=', the('fromDate'))]))
);

/** One host's own hours that can matter from `fromDate` (ISO) on. */
export const hoursOfHost = prepared((db, the: The<{ host: string; fromDate: string }>) =>
  db
    .selectFrom('host_hours')
    .select([
      'campus_id as campusId',
      'weekday',
      'date',
      'from_minute as from',
      'to_minute as to',
      'modalities',
      'valid_from as validFrom',
      'valid_to as validTo'
    ])
    .where('host_id', '=', the('host'))
    .where((eb) => eb.or([eb('date', 'is', null), eb('date', '>=', the('fromDate'))]))
);

/** Campuses in the order of their names. */
export const everyCampus = prepared((db) =>
  db.selectFrom('campuses').select(['id', 'slug', 'name', 'time_zone as zone', 'address', 'step_free as stepFree']).orderBy('sort_key')
);
/** Where each host sits on each campus. */
export const everyRoom = prepared((db) => db.selectFrom('host_campuses').select(['host_id as hostId', 'campus_id as campusId', 'room']));

export type Campus = Awaited<ReturnType<typeof everyCampus>>[number];
export type ServiceHost = Awaited<ReturnType<typeof hostsOfService>>[number];

/** The host that a person is, or null. */
export async function hostOfPerson(db: Db, person: string) {
  return (await db.selectFrom('hosts').select(['id', 'name']).where('person_id', '=', person).executeTakeFirst()) ?? null;
}

/** The campuses on which a host works, by their names' order. */
export async function campusesOfHost(db: Db, host: string) {
  return db
    .selectFrom('host_campuses as hc')
    .innerJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 'hc.organisation_id').onRef('c.id', '=', 'hc.campus_id'))
    .select(['c.id', 'c.name'])
    .where('hc.host_id', '=', host)
    .orderBy('c.sort_key')
    .execute();
}

const selectHostLocked = prepared((db, the: The<{ host: string }>) =>
  db.selectFrom('hosts').select('id').where('id', '=', the('host')).forNoKeyUpdate()
);

/**
 * Holds the host's row until the transaction ends: what no constraint can say is decided one booker after the other. It lets foreign keys to the host be
 * written meanwhile: somebody who has taken a claim and writes what holds it would else wait for who waits for that claim (a deadlock that was seen).
 */
export async function lockHost(db: Db, host: string): Promise<boolean> {
  return (await selectHostLocked(db, { host })).length === 1;
}
