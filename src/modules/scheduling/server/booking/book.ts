import { hashedId } from '#platform/ids.ts';
import { hourOf } from '#platform/time/date.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { BookForm } from '../../forms.ts';
import { timesOf } from '../../free-times/offer.ts';
import { isLimited } from '../../free-times/limits.ts';
import type { SchedulingRefusal } from '../../refusals.ts';
import type { Interval } from '../../free-times/slots.ts';
import type { TimeValue } from '../../free-times/time-value.ts';
import { audiencesOf } from './audience.ts';
import { nearestTimes } from './nearest-times.ts';
import { linkSecretOf } from '../recovery.ts';
import { useCase } from '../rights.ts';
import { appointmentsAhead, findByIdempotencyKey } from '../store/appointments.ts';
import { useInvitation } from '../store/availability/invitations.ts';
import { balancesOfService, insertTurns } from '../store/availability/turns.ts';
import { lockBooker, lockHost } from '../store/hosts.ts';
import { publishedServices, type Service } from '../store/services.ts';
import { settleBooking } from './settle-booking.ts';
import { dayAround, ownClaims, readSupply, type Supply } from './supply.ts';
import { partsInTurn, weekAround } from './turns.ts';

/** A browser may have so many bookings without a name ahead of it. */
export const openWithoutName = 2;

/**
 * Books one appointment at a free start. The actor is the booker: a person by own name, a visitor under a nickname (a signed-in student who
 * wants that is made a visitor before, so that nothing here knows of them). Refuses `slot_taken` with up to three nearest other times when
 * somebody was faster, and `open_limit` with what is booked already when a person has as many of the service ahead as they may. The same `key` again
 * gives the same appointment.
 */
export const book = useCase({
  action: 'appointment.book',
  input: BookForm,
  refusals: { claims_core_free: 'slot_taken', claims_gap_free: 'slot_taken', appointments_idempotent: 'slot_taken' } satisfies Record<
    string,
    SchedulingRefusal
  >,
  limits: [
    // A school of a thousand may stand behind one address and hear of its times in the same lesson: three tries each.
    { name: 'book-address', by: 'address', max: 3000, minutes: 10 },
    { name: 'book-account', by: 'account', max: 20, minutes: 60 }
  ],
  async run(act, input) {
    const { db, actor, now, settle } = act;
    const { time } = input;
    const key = keptKey(input);
    const named = actor.person !== null;
    // All in one wait, and in this order: behind the lock, whoever held it before has ended and can be seen.
    const [locked, , earlier, [service], read, ahead, balances] = await Promise.all([
      named ? true : lockHost(db, time.host),
      actor.person !== null && lockBooker(db, { person: actor.person, service: time.service }),
      bookedBefore(act, key),
      publishedServices(db, audiencesOf(actor), act.language, time.service),
      readDayAround(act, time, null, input.anyone ? weekAround(time.start) : dayAround(time.start)),
      openOf(act, time.service),
      input.anyone ? balancesOfService(db, time.service) : null
    ]);
    if (earlier) return earlier;
    if (!named && input.openInBrowser >= openWithoutName) return refuse<SchedulingRefusal>('too_many_open');
    if (named && service && ahead.length >= (service.mostOpen ?? Infinity)) return refuse<SchedulingRefusal>('open_limit');
    if (time.modality === 'phone' && !input.phone) return refuse<SchedulingRefusal>('phone_needed');
    // A limit is no constraint's: by name the host is locked for it alone, and what decides is read again behind the lock.
    const [lockedNow, supply] =
      named && service && isLimited(service.terms.limits)
        ? await Promise.all([lockHost(db, time.host), readDayAround(act, time, null)])
        : [locked, read];
    if (!service || !lockedNow || !offered(service, supply, time, now)) return refuse<SchedulingRefusal>('slot_gone');

    const booked = settleBooking(act, service, time, {
      person: actor.person,
      nickname: named ? null : (input.nickname ?? null),
      language: act.language,
      email: input.email,
      phone: input.phone,
      needs: input.needs,
      key,
      holds: act.holder
    });
    const parts = input.anyone && balances ? partsInTurn(service, read, balances, { time, anyone: input.anyone }, now) : null;
    if (parts) settle(insertTurns(db, actor.organisation, booked.id, time.host, parts, hourOf(now)));
    if (input.invitation) settle(useInvitation(db, { id: input.invitation, host: time.host, now: new Date(now) }));
    return booked;
  },
  // A time may be gone because another copy of this very form has just taken it: a killed process's last act, a second tap.
  doneBefore: (act, input) => bookedBefore(act, keptKey(input)),
  afterRefusal: async (act, { time }, code) => ({
    // Where the time is still to be had (it lacks a number, say), others beside it would say that it is gone.
    nearest: isLost(code) ? await nearestTimes(act, time, 3, null) : [],
    open: code === 'open_limit' ? await openOf(act, time.service) : code === 'too_many_open' ? await openByKeys(act) : []
  })
});

const isLost = (code: string) => code === 'slot_taken' || code === 'slot_gone';

/** What the booker has ahead of a service by own name; nothing is known of who comes without one. */
async function openOf({ db, actor, now }: Pick<Act, 'db' | 'actor' | 'now'>, service: string) {
  return actor.person === null ? [] : shownAhead(await appointmentsAhead(db, { person: actor.person, ids: [] }, new Date(now), service));
}

/** What this browser holds keys to. */
async function openByKeys({ db, keys, now }: Pick<Act, 'db' | 'keys' | 'now'>) {
  return keys.length === 0 ? [] : shownAhead(await appointmentsAhead(db, { person: null, ids: keys }, new Date(now)));
}

const shownAhead = (rows: Awaited<ReturnType<typeof appointmentsAhead>>) =>
  rows.map(({ id, service, startsAt, zone, hostName, campusName }) => ({
    id,
    service,
    start: startsAt.getTime(),
    zone,
    hostName,
    campusName
  }));

/** A form's key gives its booking to whoever shows it, so the table has only what is made from it. */
const keptKey = ({ key }: { key: string }) => hashedId(key);

/** What was booked already with a key as the table has it, if anything was. */
export async function bookedBefore({ db, secrets, actor }: Act, key: string): Promise<{ id: string; endsAt: number; link: string } | null> {
  const earlier = await findByIdempotencyKey(db, key);
  if (!earlier) return null;
  return { id: earlier.id, endsAt: earlier.endsAt.getTime(), link: linkSecretOf(secrets, actor.organisation, earlier.id) };
}

/** All that decides whether a time is offered to this booker, read in one wait. @param except an appointment that is to be moved away @param window the day around it, or more */
export function readDayAround(
  { db, actor, holder }: Pick<Act, 'db' | 'actor' | 'holder'>,
  time: TimeValue,
  except: string | null,
  window: Interval = dayAround(time.start)
): Promise<Supply> {
  return readSupply(db, time.service, window, { unverified: actor.person === null, except: ownClaims({ holder }, except) });
}

/** Whether a time is offered now: asks the very function that the page lists times with. */
export function offered(service: Service, { supplies }: Supply, time: TimeValue, now: number): boolean {
  const host = supplies.find((supply) => supply.hostId === time.host);
  if (!host) return false;
  return timesOf(service.terms, host, dayAround(time.start), now).some(
    (free) => free.start === time.start && free.campusId === time.campus && free.modalities.includes(time.modality)
  );
}
