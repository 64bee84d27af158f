import { refuse } from '#platform/use-case/index.ts';
import { stateAfter } from '../../appointment-state.ts';
import { MoveForm } from '../../forms.ts';
import type { SchedulingRefusal } from '../../refusals.ts';
import { ownAppointment } from './access.ts';
import { audiencesOf } from './audience.ts';
import { offered, readDayAround } from './book.ts';
import { nearestTimes } from './nearest-times.ts';
import { useCase } from '../rights.ts';
import { moveAppointment } from '../store/appointments.ts';
import { freeClaims, takeClaim } from '../store/claims.ts';
import { lockHost } from '../store/hosts.ts';
import { publishedServices } from '../store/services.ts';

/** Moves one's own booked appointment to another free time of the same service. Its old claim is freed and the new one taken in one act. */
export const move = useCase({
  action: 'appointment.move',
  input: MoveForm,
  refusals: { claims_core_free: 'slot_taken', claims_gap_free: 'slot_taken' } satisfies Record<string, SchedulingRefusal>,
  limits: [{ name: 'move-booking', by: ({ id }) => id, max: 20, minutes: 60 }],
  async run(act, { id, time, phone }) {
    const { db, actor, now } = act;
    const found = await ownAppointment(act, id);
    if (!found) return refuse('not_found');
    if (!stateAfter(found.state, 'move')) return refuse<SchedulingRefusal>('state_forbids');
    if (found.startsAt.getTime() <= now) return refuse<SchedulingRefusal>('already_begun');
    if (time.modality === 'phone' && found.modality !== 'phone' && !phone) return refuse<SchedulingRefusal>('phone_needed');
    // A booking without a name stays under its day's share also when the person who opened it by link is signed in.
    const booker = found.person === null ? { ...act, actor: { ...actor, person: null } } : act;
    const [locked, [service], supply] = await Promise.all([
      lockHost(db, time.host),
      publishedServices(db, audiencesOf(actor), act.language, time.service, { toMove: true }),
      readDayAround(booker, time, id)
    ]);
    if (!service || service.id !== found.service || !locked || !offered(service, supply, time, now))
      return refuse<SchedulingRefusal>('slot_gone');
    const end = time.start + service.terms.length;
    const claim = {
      organisation: actor.organisation,
      resource: time.host,
      holder: id,
      start: time.start,
      end,
      before: service.terms.before,
      after: service.terms.after
    };
    const [moved] = await Promise.all([
      moveAppointment(db, id, found.sequence, {
        host: time.host,
        campus: time.campus,
        modality: time.modality,
        start: time.start,
        end,
        ...(time.modality === 'phone' && phone ? { contactPhone: act.secrets.seal('contact-phone', id, phone) } : {})
      }),
      freeClaims(db, [id]),
      // Behind the freeing on the same wire, so that the new time may overlap the old one.
      takeClaim(db, claim, { own: act.holder, over: ['freed'] })
    ]);
    if (!moved) return refuse<SchedulingRefusal>('state_forbids');
    act.settle(act.say('appointment.moved', { id, sequence: moved.sequence }));
    return { id, endsAt: end, byName: found.byName };
  },
  auditObject: (_, { id }) => id,
  auditNames: ({ byName }) => byName,
  afterRefusal: async (act, { id, time }) => ({ nearest: await nearestTimes(act, time, 3, id) })
});
