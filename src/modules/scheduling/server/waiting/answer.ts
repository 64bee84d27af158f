import { hourOf } from '#platform/time/date.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import type { SchedulingRefusal } from '../../refusals.ts';
import { AcceptForm, DeclineForm, SetWaitingForm } from '../../waiting/forms.ts';
import type { WaitingRefusal } from '../../waiting/refusals.ts';
import { bookedBefore, offered } from '../booking/book.ts';
import { settleBooking } from '../booking/settle-booking.ts';
import { dayAround, readSupply } from '../booking/supply.ts';
import { useCase } from '../rights.ts';
import { freeClaims } from '../store/claims.ts';
import { lockHost } from '../store/hosts.ts';
import { everyAudience, publishedServices } from '../store/services.ts';
import { endOffers, openOffer, wasAccepted } from '../store/waiting/offers.ts';
import { closeWaiting, countMissed, lockWaiting, setWaiting } from '../store/waiting/waiting.ts';
import { ownWaiting } from './access.ts';

/** One's own wait, held until the act ends, with what stands offered in it; refused when it has ended. */
async function toAnswer(act: Act, id: string) {
  const own = await ownWaiting(act, id);
  if (!own) return refuse('not_found');
  const locked = await lockWaiting(act.db, id);
  if (!locked || locked.state === 'closed') return refuse<WaitingRefusal>('waiting_over');
  return { own, offer: await openOffer(act.db, id) };
}

/**
 * Books what was offered: the booking takes the place of the hold, and the wait ends. It was offered within all limits and counted in them since, so the time is
 * asked for as it is for whoever may book the most: only the host's own hours can have changed. Accepted again it is the same booking. Refuses `offer_over` when the offer has ended by the database's clock.
 */
export const acceptOffer = useCase({
  action: 'waiting.accept',
  input: AcceptForm,
  refusals: { claims_core_free: 'slot_taken', appointments_idempotent: 'slot_taken' } satisfies Record<string, SchedulingRefusal>,
  limits: [{ name: 'accept-offer', by: ({ id }) => id, max: 20, minutes: 60 }],
  async run(act, { id, offer: asked, phone }) {
    const { db, now, secrets } = act;
    const found = await toAnswer(act, id);
    if (!('own' in found)) return found;
    const { own, offer } = found;
    if (offer?.id !== asked) return refuse<WaitingRefusal>('offer_over');
    if (offer.modality === 'phone' && !phone) return refuse<SchedulingRefusal>('phone_needed');
    const time = { ...offer, start: offer.startsAt.getTime() };
    // Behind the host's lock: whoever may have taken an offer that ended has done so by now and can be seen.
    const [, [service], supply, still] = await Promise.all([
      lockHost(db, offer.host),
      publishedServices(db, everyAudience, own.language, offer.service),
      readSupply(db, offer.service, dayAround(time.start), { unverified: false, except: [offer.id] }),
      openOffer(db, id)
    ]);
    if (!still?.isHeld) return refuse<WaitingRefusal>('offer_over');
    if (!service || !offered(service, supply, time, now)) return refuse<SchedulingRefusal>('slot_gone');
    const email = own.contactEmail ? (secrets.open('contact-email', id, own.contactEmail) ?? undefined) : undefined;
    const booked = settleBooking(act, service, time, {
      person: own.person,
      nickname: own.nickname,
      language: own.language,
      email,
      phone,
      needs: [],
      // The offer's own: accepted twice it is booked once.
      key: offer.id,
      holds: offer.id
    });
    if ((await endOffers(db, [offer.id], 'accepted')).length === 0) return refuse<WaitingRefusal>('offer_over');
    await closeWaiting(db, [id], 'booked', hourOf(now));
    return { ...booked, byName: own.byName };
  },
  // A connection may break behind the commit: whoever asks again is given the booking that they have, and a visitor's browser the key to it.
  async doneBefore(act, { id, offer }) {
    const own = await ownWaiting(act, id);
    if (!own || !(await wasAccepted(act.db, id, offer))) return null;
    const booked = await bookedBefore(act, offer);
    return booked && { ...booked, byName: own.byName };
  },
  auditObject: (_, { id }) => id,
  auditNames: ({ byName }) => byName
});

/** Passes on what was offered: it is the next one's turn, and this very time is not offered again to who declined. */
export const declineOffer = useCase({
  action: 'waiting.decline',
  input: DeclineForm,
  limits: [{ name: 'decline-offer', by: ({ id }) => id, max: 20, minutes: 60 }],
  async run(act, { id, offer: asked }) {
    const found = await toAnswer(act, id);
    if (!('own' in found)) return found;
    if (found.offer?.id !== asked) return refuse<WaitingRefusal>('offer_over');
    await passOn(act, id, asked);
    return { id, byName: found.own.byName };
  },
  auditObject: (_, { id }) => id,
  auditNames: ({ byName }) => byName
});

/** Pauses, goes on at one's old place, or leaves the queue. What is offered meanwhile is passed on. */
export const setOwnWaiting = useCase({
  action: 'waiting.set',
  input: SetWaitingForm,
  limits: [{ name: 'set-waiting', by: ({ id }) => id, max: 60, minutes: 60 }],
  async run(act, { id, act: what }) {
    const found = await toAnswer(act, id);
    if (!('own' in found)) return found;
    if (found.offer && what !== 'resume') await passOn(act, id, found.offer.id);
    if (what === 'leave') await closeWaiting(act.db, [id], 'left', hourOf(act.now));
    else await setWaiting(act.db, id, what === 'pause' ? 'paused' : 'waiting');
    act.settle(act.say('waiting.changed', { id }));
    return { id, done: what, byName: found.own.byName };
  },
  auditObject: (_, { id }) => id,
  auditNames: ({ byName }) => byName
});

/** Who answers is there: what ran out before is forgotten. */
async function passOn(act: Act, id: string, offer: string): Promise<void> {
  await endOffers(act.db, [offer], 'declined');
  await freeClaims(act.db, [offer]);
  await countMissed(act.db, [id], false);
  act.settle(act.say('waiting.changed', { id }));
}
