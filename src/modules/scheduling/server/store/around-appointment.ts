import type { Db } from '#platform/database/connection.ts';

/**
 * Appointments (`a`) with what stands around each: host (`h`), campus (`c`), service (`s`), the host's room there (`r`), and the person who booked
 * by own name (`p`), if one did. Where to read an appointment's names from, in one place.
 */
export function aroundAppointment(db: Db) {
  return db
    .selectFrom('appointments as a')
    .innerJoin('hosts as h', (join) => join.onRef('h.organisation_id', '=', 'a.organisation_id').onRef('h.id', '=', 'a.host_id'))
    .innerJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 'a.organisation_id').onRef('c.id', '=', 'a.campus_id'))
    .innerJoin('services as s', (join) => join.onRef('s.organisation_id', '=', 'a.organisation_id').onRef('s.id', '=', 'a.service_id'))
    .leftJoin('host_campuses as r', (join) =>
      join
        .onRef('r.organisation_id', '=', 'a.organisation_id')
        .onRef('r.host_id', '=', 'a.host_id')
        .onRef('r.campus_id', '=', 'a.campus_id')
    )
    .leftJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'a.organisation_id').onRef('p.id', '=', 'a.person_id'));
}
