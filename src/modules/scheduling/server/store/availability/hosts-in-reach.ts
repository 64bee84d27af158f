import type { Db } from '#platform/database/connection.ts';
import type { Scope } from '#platform/use-case/index.ts';
import { statesThat } from '../../../appointment-state.ts';
import { aroundAppointment } from '../around-appointment.ts';

/** The campuses at which hosts work, in alphabetical order. */
export async function campusesOfHosts(db: Db, hosts: readonly string[]) {
  return db
    .selectFrom('host_campuses as hc')
    .innerJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 'hc.organisation_id').onRef('c.id', '=', 'hc.campus_id'))
    .select(['hc.host_id as host', 'c.id', 'c.name', 'c.time_zone as zone'])
    .where('hc.host_id', 'in', [...hosts])
    .orderBy('c.sort_key')
    .execute();
}

/** The campuses at which a host works, in alphabetical order. */
export async function campusesOfHost(db: Db, host: string) {
  return (await campusesOfHosts(db, [host])).map(({ id, name, zone }) => ({ id, name, zone }));
}

/** Hosts by name; those that work at one of some campuses, or all of the school (null). */
export async function hostsAt(db: Db, campuses: Scope['campuses']) {
  return db
    .selectFrom('hosts as h')
    .select(['h.id', 'h.name', 'h.person_id as person'])
    .where('h.active', '=', true)
    .$if(campuses !== null, (select) =>
      select.where((eb) =>
        eb.exists(
          eb
            .selectFrom('host_campuses as hc')
            .select('hc.campus_id')
            .whereRef('hc.organisation_id', '=', 'h.organisation_id')
            .whereRef('hc.host_id', '=', 'h.id')
            .where('hc.campus_id', '=', eb.fn.any(eb.val([...(campuses ?? [])])))
        )
      )
    )
    .orderBy('h.name')
    .orderBy('h.id')
    .execute();
}

/** The host that a person is. */
export async function ownHost(db: Db, person: string) {
  return db
    .selectFrom('hosts')
    .select(['id', 'name', 'person_id as person'])
    .where('person_id', '=', person)
    .where('active', '=', true)
    .executeTakeFirst();
}

/** What is booked with hosts and not over yet, soonest first; the names are for a host's own eyes. */
export async function bookingsAhead(db: Db, hosts: readonly string[], now: Date) {
  return aroundAppointment(db)
    .select([
      'a.id',
      'a.host_id as host',
      'a.starts_at as startsAt',
      'a.ends_at as endsAt',
      'a.campus_id as campusId',
      'a.modality',
      'a.nickname',
      'a.contact_email as contactEmail',
      'a.contact_phone as contactPhone',
      'c.name as campus',
      'c.time_zone as zone',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'p.email as personEmail'
    ])
    .where('a.host_id', 'in', [...hosts])
    .where('a.ends_at', '>', now)
    .where('a.state', 'in', statesThat('open'))
    .orderBy('a.starts_at')
    .execute();
}
