import { MINUTE } from '#platform/time/date.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { isIn, stateAfter } from '../../appointment-state.ts';
import { CancelByHostForm, FreeDoubtfulForm, MarkForm } from '../../forms.ts';
import type { SchedulingRefusal } from '../../refusals.ts';
import { useCase } from '../rights.ts';
import { cancelAppointments } from '../store/appointments.ts';
import { freeClaims, takeClaim } from '../store/claims.ts';
import { appointmentOfHost, namelessAhead, setState } from '../store/day.ts';
import { ownHost } from './own-host.ts';

/** One of the acting host's own appointments, or null. */
async function own(act: Act, id: string) {
  const host = await ownHost(act);
  return host ? ((await appointmentOfHost(act.db, host.id, id)) ?? null) : null;
}

/**
 * Notes that somebody came or did not, or takes the note back. Never a penalty; one who did not come frees the time,
 * so taking that back needs the time to be still there.
 */
export const mark = useCase({
  action: 'appointment.mark',
  input: MarkForm,
  refusals: { claims_core_free: 'slot_taken' } satisfies Record<string, SchedulingRefusal>,
  async run(act, { id, mark: asked }) {
    const found = await own(act, id);
    if (!found) return refuse('not_found');
    if (found.startsAt.getTime() > act.now) return refuse<SchedulingRefusal>('not_begun');
    const next = stateAfter(found.state, asked);
    if (!next || !(await setState(act.db, id, found.state, next))) return refuse<SchedulingRefusal>('state_forbids');
    if (isIn(next, 'frees')) await freeClaims(act.db, [id]);
    else if (isIn(found.state, 'frees')) await takeAgain(act, found);
    return { id, state: next };
  },
  auditObject: (_, { id }) => id
});

async function takeAgain({ db, actor }: Act, found: NonNullable<Awaited<ReturnType<typeof appointmentOfHost>>>): Promise<void> {
  const claim = {
    organisation: actor.organisation,
    resource: found.host,
    holder: found.id,
    start: found.startsAt.getTime(),
    end: found.endsAt.getTime(),
    before: found.beforeMinutes * MINUTE,
    after: found.afterMinutes * MINUTE
  };
  return takeClaim(db, claim, { over: ['freed'] });
}

/** Cancels one of the host's appointments with a reason from the list; who booked is told by a prepared, neutral message. */
export const cancelByHost = useCase({
  action: 'appointment.cancel_by_host',
  input: CancelByHostForm,
  async run(act, { id, reason }) {
    const found = await own(act, id);
    if (!found) return refuse('not_found');
    if (!stateAfter(found.state, 'cancel')) return refuse<SchedulingRefusal>('state_forbids');
    if (found.endsAt.getTime() <= act.now) return refuse<SchedulingRefusal>('already_begun');
    const [cancelled] = await cancelAppointments(act.db, [id], 'host', reason);
    if (!cancelled) return refuse<SchedulingRefusal>('state_forbids');
    await Promise.all([freeClaims(act.db, [id]), act.say('appointment.cancelled', { id, sequence: cancelled.sequence })]);
    return { id };
  },
  auditObject: (_, { id }) => id
});

/** Frees, in one act, coming bookings without a name that the host doubts. Bookings by name, and other hosts', are left alone. */
export const freeDoubtful = useCase({
  action: 'appointment.free_doubtful',
  input: FreeDoubtfulForm,
  async run(act, { ids }) {
    const host = await ownHost(act);
    const doubtful = host ? await namelessAhead(act.db, host.id, ids, new Date(act.now)) : [];
    if (doubtful.length === 0) return refuse('not_found');
    const cancelled = await cancelAppointments(act.db, doubtful, 'host', 'doubtful');
    await freeClaims(
      act.db,
      cancelled.map((row) => row.id)
    );
    for (const { id, sequence } of cancelled) await act.say('appointment.cancelled', { id, sequence });
    return { freed: cancelled.length };
  }
});
