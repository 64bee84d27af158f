import { houseZone } from '#platform/time/house-zone.ts';
import { dateIn, dayBounds } from '#platform/time/zone.ts';
import { refuse } from '#platform/use-case/index.ts';
import { HoldForm } from '../../forms.ts';
import { holdLasts, holdsInAnHour, mayHold } from '../../free-times/holds.ts';
import { openOn } from '../../free-times/offer.ts';
import type { SchedulingRefusal } from '../../refusals.ts';
import { useCase } from '../rights.ts';
import { freeHold, heldByForms, takeHold } from '../store/holds.ts';
import { lockHost } from '../store/hosts.ts';
import { everyAudience, publishedServices } from '../store/services.ts';
import { offered } from './book.ts';
import { dayAround, ownClaims, readSupply } from './supply.ts';

/**
 * Holds a free time for the browser (`act.holder`) while its form is open, in place of what it held before. It is a courtesy and no right: where it is refused,
 * the form opens all the same and whoever books first has the time. What is asked is as free as it is for whoever may book the most, since nothing is booked here.
 */
export const hold = useCase({
  action: 'time.hold',
  input: HoldForm,
  limits: [
    { name: 'hold-address', by: 'address', max: 3000, minutes: 10 },
    // Of the time and not of the browser: a browser that knows nothing of the one before is quickly made.
    { name: 'hold-time', by: ({ time }) => `${time.host}:${time.start}`, max: holdsInAnHour, minutes: 60 }
  ],
  async run(act, { time }) {
    const { db, actor, holder, now } = act;
    if (!holder) return refuse('not_found');
    // All in one wait, behind the lock: what may be held together is decided one after the other.
    const [locked, [service], supply, held] = await Promise.all([
      lockHost(db, time.host),
      publishedServices(db, everyAudience, act.language, time.service),
      readSupply(db, time.service, dayAround(time.start), { unverified: false, except: ownClaims(act) }),
      heldByForms(db, time.host, dayAround(time.start), holder)
    ]);
    const host = supply.supplies.find(({ hostId }) => hostId === time.host);
    if (!locked || !service || !host || !offered(service, supply, time, now)) return refuse<SchedulingRefusal>('slot_gone');
    const { length, before, after } = service.terms;
    const zone = host.zones.get(time.campus) ?? houseZone;
    const day = dayBounds(dateIn(time.start, zone), zone);
    const ofDay = held.filter(({ start }) => start >= day.start && start < day.end);
    const taken = host.busy.filter((busy) => !ofDay.some((one) => one.start === busy.start && one.end === busy.end));
    if (!mayHold({ open: openOn(host, day, zone), taken, held: ofDay }, length)) return refuse<SchedulingRefusal>('held_enough');
    const end = time.start + length;
    const claim = { organisation: actor.organisation, resource: time.host, holder, start: time.start, end, before, after };
    if (!(await takeHold(db, claim, 'form', holdLasts / 1000))) return refuse<SchedulingRefusal>('slot_taken');
    return { until: now + holdLasts, zone };
  }
});

/** Lets go of a time that the browser holds, when its form is left; of another that it holds by now nothing changes. */
export const release = useCase({
  action: 'time.release',
  input: HoldForm,
  limits: [{ name: 'release-address', by: 'address', max: 3000, minutes: 10 }],
  async run({ db, holder }, { time }) {
    if (holder) await freeHold(db, holder, { resource: time.host, start: time.start });
    return null;
  }
});
