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

/** The same of several, in one order for everybody. @returns those that are there, as hosts at work. */
export async function lockHosts(db: Db, hosts: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('hosts')
    .select(['id', 'active'])
    .where('id', 'in', [...hosts])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return rows.flatMap(({ id, active }) => (active ? [id] : []));
}

const selectBookerLocked = prepared((db, the: The<{ person: string; service: string }>) =>
  db
    .selectFrom('persons')
    .select('id')
    .where('id', '=', the('person'))
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('services').select('id').where('id', '=', the('service')).where('most_open_per_person', 'is not', null))
    )
    .forNoKeyUpdate()
);

/** Holds who books by name until the transaction ends, where the service limits how many bookings they have ahead: two at once are counted one after the other. */
export async function lockBooker(db: Db, booker: { person: string; service: string }): Promise<void> {
  await selectBookerLocked(db, booker);
}
