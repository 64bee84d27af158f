import * as v from 'valibot';
import { newRandomId } from '#platform/ids.ts';
import { DAY, hourOf } from '#platform/time/date.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { dateIn } from '#platform/time/zone.ts';
import { refuse } from '#platform/use-case/index.ts';
import { timesOf, type FreeTime } from '../../free-times/offer.ts';
import type { SchedulingRefusal } from '../../refusals.ts';
import { mostMissed, nextOffer } from '../../waiting/queue.ts';
import { offerEnd } from '../../waiting/school-hours.ts';
import { closingsOf } from '../availability/closings.ts';
import { offered } from '../booking/book.ts';
import { dayAround, readSupply, wholeHorizon } from '../booking/supply.ts';
import { freeClaims } from '../store/claims.ts';
import { freedHolders, releaseFreed, takeHold } from '../store/holds.ts';
import { lockHost } from '../store/hosts.ts';
import { everyAudience, publishedServices } from '../store/services.ts';
import { endOffers, insertOffer, offersNotHeld, passedOnWithin } from '../store/waiting/offers.ts';
import { closeWaiting, countMissed, lockQueue, overByThemselves, servicesWaitedFor, waitersOf } from '../store/waiting/waiting.ts';
import { useCase } from '../system-rights.ts';

/**
 * Ends what has run out: offers whose hold has ended by the database's clock, or was taken away by the host (which nobody is blamed for), and waits whose last date
 * has passed or that missed as many offers as may be. Gives the services for which somebody still waits, and as what times
 * that were given back are held for the list.
 */
export const endWhatRanOut = useCase({
  action: 'waiting.end_run_out',
  input: v.object({}),
  async run(act) {
    const { db, now, say } = act;
    const gone = await offersNotHeld(db);
    const missed = gone.filter(({ until }) => until.getTime() <= now).map(({ id }) => id);
    await countMissed(db, await endOffers(db, missed, 'missed'), true);
    // Free to nobody before the list was asked again, as what is given back is.
    await freeClaims(db, missed);
    await endOffers(
      db,
      gone.map(({ id }) => id).filter((id) => !missed.includes(id)),
      'withdrawn'
    );
    const over = await overByThemselves(db, dateIn(now, houseZone), mostMissed);
    const idsOf = (isMissed: boolean) => over.filter((one) => one.isMissed === isMissed).map(({ id }) => id);
    const closed = [
      ...(await closeWaiting(db, idsOf(true), 'missed', hourOf(now))),
      ...(await closeWaiting(db, idsOf(false), 'date', hourOf(now)))
    ];
    for (const id of closed) await say('waiting.closed', { id });
    return { services: await servicesWaitedFor(db), freed: await freedHolders(db) };
  }
});

/** Lets go of times that were given back, once the list has been asked about them: nobody who waits could have them, and they are free for whoever comes. */
export const releaseAsked = useCase({
  action: 'waiting.release_freed',
  input: v.object({ freed: v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.minLength(1)) }),
  async run({ db }, { freed }) {
    await releaseFreed(db, freed);
    return null;
  }
});

/**
 * Offers one free time of a service to whose turn it is, and holds it for them. One at a time, behind the lock on the queue and then on the host's row: who is
 * next is decided by one rule, one after the other, whatever else happens at the same moment. Refuses `slot_taken` when somebody booked that time meanwhile.
 */
export const offerNext = useCase({
  action: 'waiting.offer_next',
  input: v.object({ service: v.pipe(v.string(), v.uuid()) }),
  async run(act, { service: id }) {
    const { db, actor, now } = act;
    const [locked, [service], waiters, freed] = await Promise.all([
      lockQueue(db, id),
      publishedServices(db, everyAudience, 'fi', id),
      waitersOf(db, id),
      freedHolders(db)
    ]);
    if (!locked || !service || waiters.every(({ isOffered }) => isOffered)) return { offered: null };
    const window = wholeHorizon(service, now);
    const [{ supplies }, closings] = await Promise.all([
      readSupply(db, id, window, { unverified: true, except: freed }),
      closingsOf(db, dateIn(now, houseZone), dateIn(window.end + 2 * DAY, houseZone))
    ]);
    const zoneOf = ({ hostId, campusId }: FreeTime) => supplies.find((host) => host.hostId === hostId)?.zones.get(campusId) ?? houseZone;
    const isShut = (date: string) => closings.some(({ from, to, campusId }) => campusId === null && from <= date && date <= to);
    const freeTo = (named: boolean) =>
      supplies
        .flatMap((host) => timesOf(service.terms, named ? { ...host, unverified: null } : host, window, now))
        .sort((a, b) => a.start - b.start || (a.hostId < b.hostId ? -1 : 1));
    const [toNamed, toNicknames] = [freeTo(true), freeTo(false)];
    const isNamed = new Map(waiters.map((waiter) => [waiter.id, waiter.named]));
    const next = nextOffer(
      waiters,
      (waiter) => (isNamed.get(waiter.id) ? toNamed : toNicknames),
      zoneOf,
      (time) => offerEnd(now, time.start - service.terms.notice, zoneOf(time), isShut)
    );
    if (!next) return { offered: null };

    const { waiter, time, modality, until } = next;
    const asked = { service: id, host: time.hostId, campus: time.campusId, modality, start: time.start };
    const [, again] = await Promise.all([
      lockHost(db, time.hostId),
      readSupply(db, id, dayAround(time.start), { unverified: isNamed.get(waiter.id) !== true, except: freed })
    ]);
    if (!offered(service, again, asked, now)) return refuse<SchedulingRefusal>('slot_taken');
    const offer = newRandomId();
    const { length, before, after } = service.terms;
    const { organisation } = actor;
    const claim = { organisation, resource: time.hostId, holder: offer, start: time.start, end: time.start + length, before, after };
    if (!(await takeHold(db, claim, 'offer', (until - now) / 1000 + passedOnWithin))) return refuse<SchedulingRefusal>('slot_taken');
    act.settle(insertOffer(db, { organisation, id: offer, waiting: waiter.id, ...asked, end: time.start + length, until }));
    act.settle(act.say('waiting.offered', { id: offer }));
    return { offered: offer };
  }
});
