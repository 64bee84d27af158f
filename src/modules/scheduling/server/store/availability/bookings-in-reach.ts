import type { Db } from '#platform/database/connection.ts';
import type { Scope } from '#platform/use-case/index.ts';
import { statesThat } from '../../../appointment-state.ts';
import { aroundAppointment } from '../around-appointment.ts';

/** What is booked and not over, soonest first: when, where and with which host, whether a message can reach who comes, and nothing of who that is. */
export function bookingsUnseen(db: Db, now: Date) {
  return aroundAppointment(db)
    .select([
      'a.id',
      'a.starts_at as startsAt',
      'a.ends_at as endsAt',
      'a.campus_id as campusId',
      'a.modality',
      'a.host_id as host',
      'h.name as hostName',
      'c.name as campus',
      'c.time_zone as zone'
    ])
    .select((eb) => eb.or([eb('a.contact_email', 'is not', null), eb('p.email', 'is not', null)]).as('hasEmail'))
    .select((eb) => eb('a.contact_phone', 'is not', null).as('hasPhone'))
    .where('a.ends_at', '>', now)
    .where('a.state', 'in', statesThat('open'))
    .orderBy('a.starts_at')
    .orderBy('a.id');
}

/** Of these, those at some campuses, or at any (null); one alone where it is named. */
export async function bookingsInReach(db: Db, campuses: Scope['campuses'], now: Date, id?: string) {
  return bookingsUnseen(db, now)
    .$if(campuses !== null, (select) => select.where((eb) => eb('a.campus_id', '=', eb.fn.any(eb.val([...(campuses ?? [])])))))
    .$if(id !== undefined, (select) => select.where('a.id', '=', id ?? ''))
    .execute();
}
