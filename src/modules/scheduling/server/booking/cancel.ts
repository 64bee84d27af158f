import { refuse } from '#platform/use-case/index.ts';
import { stateAfter } from '../../appointment-state.ts';
import { AppointmentId } from '../../forms.ts';
import type { SchedulingRefusal } from '../../refusals.ts';
import { ownAppointment } from './access.ts';
import { useCase } from '../rights.ts';
import { cancelAppointments, noteToldAbsence } from '../store/appointments.ts';
import { freeClaims } from '../store/claims.ts';

/**
 * Says of one's own booked appointment that one can't come, to its last minute. Before it begins it is cancelled, and the time is free for others at once;
 * after that it is one to which somebody did not come, and told (`told`).
 */
export const cancel = useCase({
  action: 'appointment.cancel',
  input: AppointmentId,
  limits: [{ name: 'cancel-booking', by: ({ id }) => id, max: 20, minutes: 60 }],
  async run(act, { id }) {
    const found = await ownAppointment(act, id);
    if (!found) return refuse('not_found');
    if (!stateAfter(found.state, 'cancel')) return refuse<SchedulingRefusal>('state_forbids');
    if (found.endsAt.getTime() <= act.now) return refuse<SchedulingRefusal>('already_begun');
    if (found.startsAt.getTime() <= act.now) {
      if (!(await noteToldAbsence(act.db, id))) return refuse<SchedulingRefusal>('state_forbids');
      await Promise.all([freeClaims(act.db, [id]), act.say('appointment.told_absence', { id, sequence: found.sequence })]);
      return { id, byName: found.byName, told: true };
    }
    const [cancelled] = await cancelAppointments(act.db, [id], 'booker', 'booker');
    if (!cancelled) return refuse<SchedulingRefusal>('state_forbids');
    await Promise.all([freeClaims(act.db, [id]), act.say('appointment.cancelled', { id, sequence: cancelled.sequence })]);
    return { id, byName: found.byName, told: false };
  },
  auditObject: (_, { id }) => id,
  auditNames: ({ byName }) => byName
});
