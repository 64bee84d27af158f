import * as v from 'valibot';
import { refuse } from '#platform/use-case/index.ts';
import { HostChoice } from '../../availability/forms.ts';
import { hostReasons } from '../../forms.ts';
import { useCase } from '../rights.ts';
import { cancelAppointments } from '../store/appointments.ts';
import { freeClaims } from '../store/claims.ts';
import { hostInReach, standOf } from './host.ts';

const CancelOutsideForm = v.object({
  ...HostChoice.entries,
  ids: v.pipe(v.optional(v.array(v.pipe(v.string(), v.uuid())), []), v.minLength(1, 'choose_some'), v.maxLength(500)),
  reason: v.pipe(v.optional(v.string(), ''), v.picklist(hostReasons, 'reason_needed'))
});

/**
 * Cancels, in one act, bookings that lie outside their host's hours; each booker is told by the prepared message. Those that lie inside them, are over, or were
 * cancelled meanwhile are left alone: who plans others' hours gets no way to their bookings by this.
 */
export const cancelOutside = useCase({
  action: 'appointment.cancel_outside',
  input: CancelOutsideForm,
  async run(act, { host: asked, ids, reason }) {
    const host = await hostInReach(act, asked);
    const stand = host && (await standOf(act, host));
    if (!host || !stand) return refuse('not_found');
    const outside = stand.outside(stand.hours).filter(({ id }) => ids.includes(id));
    if (outside.length === 0) return refuse('not_found');
    const cancelled = await cancelAppointments(
      act.db,
      outside.map(({ id }) => id),
      'host',
      reason
    );
    await freeClaims(
      act.db,
      cancelled.map(({ id }) => id)
    );
    for (const { id, sequence } of cancelled) await act.say('appointment.cancelled', { id, sequence });
    const untold = outside.filter(({ id, canBeTold }) => !canBeTold && cancelled.some((one) => one.id === id));
    return { host: host.id, own: host.own, cancelled: cancelled.length, untold: untold.length };
  },
  auditObject: ({ host }) => host
});
