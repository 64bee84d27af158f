import { newRandomId, newTimedId } from '#platform/ids.ts';
import { hourOf } from '#platform/time/date.ts';
import type { Act, Language } from '#platform/use-case/index.ts';
import type { TimeValue } from '../../free-times/time-value.ts';
import type { PracticalNeed } from '../../practical-needs.ts';
import { linkHash, linkSecretOf, wordsHash, wordsOf } from '../recovery.ts';
import { insertAppointment } from '../store/appointments.ts';
import { takeClaim } from '../store/claims.ts';
import type { Service } from '../store/services.ts';

/** Who books, and what they have said of themselves: by own name, or under a nickname that is tied to nobody. */
interface Booker {
  person: string | null;
  nickname: string | null;
  language: Language;
  email: string | undefined;
  phone: string | undefined;
  needs: readonly PracticalNeed[];
  /** The same twice books once. */
  key: string;
  /** As what the booker holds the time, if they do: the booking takes its place. */
  holds: string | undefined;
}

/**
 * Writes a booking of a time that was found to be offered: claim, appointment and event. None of it is waited for: it goes down the wire with the commit, and a
 * claim that was not to be had takes all of it back.
 */
export function settleBooking(act: Act, service: Service, time: TimeValue, booker: Booker): { id: string; endsAt: number; link: string } {
  const { db, actor, now, secrets, settle } = act;
  const { organisation } = actor;
  const named = booker.person !== null;
  const id = named ? newTimedId(now) : newRandomId();
  const end = time.start + service.terms.length;
  const link = linkSecretOf(secrets, organisation, id);
  const { before, after } = service.terms;
  settle(takeClaim(db, { organisation, resource: time.host, holder: id, start: time.start, end, before, after }, { own: booker.holds }));
  settle(
    insertAppointment(db, {
      organisation,
      id,
      service: service.id,
      host: time.host,
      campus: time.campus,
      modality: time.modality,
      start: time.start,
      end,
      person: booker.person,
      nickname: named ? null : (booker.nickname ?? 'Nimetön'),
      language: booker.language,
      needs: booker.needs,
      linkHash: linkHash(link),
      wordsHash: wordsHash(secrets, organisation, wordsOf(secrets, organisation, id)),
      idempotencyKey: booker.key,
      contactEmail: booker.email ? secrets.seal('contact-email', id, booker.email) : null,
      contactPhone: time.modality === 'phone' && booker.phone ? secrets.seal('contact-phone', id, booker.phone) : null,
      // Without a name, the hour is all that is kept: a finer time could be laid beside a session's.
      bookedHour: named ? new Date(now) : hourOf(now)
    })
  );
  settle(act.say('appointment.booked', { id, sequence: 0 }));
  return { id, endsAt: end, link };
}
