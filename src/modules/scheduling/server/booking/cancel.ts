import { refuse } from '#platform/use-case/index.ts';
import { stateAfter } from '../../appointment-state.ts';
import { AppointmentId } from '../../forms.ts';
import type { SchedulingRefusal } from '../../refusals.ts';
import { ownAppointment } from './access.ts';
import { useCase } from '../rights.ts';
import { cancelAppointments } from '../store/appointments.ts';
import { freeClaims } from '../store/claims.ts';

/** Cancels one's own booked appointment, to the last minute; the time is free for others at once. */
export const cancel = useCase({
  action: 'appointment.cancel',
  input: AppointmentId,
  limits: [{ name: 'cancel-booking', by: ({ id }) => id, max: 20, minutes: 60 }],
  async run(act, { id }) {
    const found = await ownAppointment(act, id);
    if (!found) return refuse('not_found');
    if (!stateAfter(found.state, 'cancel')) return refuse<SchedulingRefusal>('state_forbids');
    if (found.endsAt.getTime() <= act.now) return refuse<SchedulingRefusal>('already_begun');
    const [cancelled] = await cancelAppointments(act.db, [id], 'booker', 'booker');
    if (!cancelled) return refuse<SchedulingRefusal>('state_forbids');
    await Promise.all([freeClaims(act.db, [id]), act.say('appointment.cancelled', { id, sequence: cancelled.sequence })]);
    return { id, byName: found.byName };
  },
  auditObject: (_, { id }) => id,
  auditNames: ({ byName }) => byName
});
