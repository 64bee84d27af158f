import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { MINUTE, isDate } from '#platform/time/date.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { dayBounds } from '#platform/time/zone.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { CancelDayForm } from '../../host/forms.ts';
import { gapsIn } from '../../host/gaps.ts';
import type { HostRefusal } from '../../host/refusals.ts';
import { query, useCase } from '../rights.ts';
import { cancelAppointments } from '../store/appointments.ts';
import { blocksOfHost, insertBlock } from '../store/blocks.ts';
import { freeClaims, takeClaim, takenOfHost } from '../store/claims.ts';
import { appointmentsByIds, openOfHost } from '../store/day.ts';
import { giveWayToAll } from '../store/holds.ts';
import { lockHost } from '../store/hosts.ts';
import { ownHost } from './own-host.ts';
import { shownBlock, shownToHost } from './shown.ts';

/** Rests of a day that are shorter are left as they are: nothing can be booked in them. */
const leastClosed = 5 * MINUTE;

/** Which meetings of a day would be called off, and who of them can be told; sessions stay, and are called off on their own pages. */
export const readDayToCancel = query({
  action: 'day.read_to_cancel',
  input: v.object({ date: v.pipe(v.string(), v.check(isDate)) }),
  async run(act, { date }) {
    const host = await ownHost(act);
    if (!host) return refuse('not_found');
    const open = await openOfHost(act.db, host.id, windowOf(date), new Date(act.now));
    const ids = open.map(({ id }) => id);
    const sessions = (await blocksOfHost(act.db, host.id, windowOf(date))).map(shownBlock);
    return {
      date,
      zone: houseZone,
      sessions: sessions.filter(({ session, end }) => session !== null && end > act.now),
      appointments: shownToHost(act, ids.length > 0 ? await appointmentsByIds(act.db, host.id, ids) : [])
    };
  },
  auditObject: () => null
});

function windowOf(date: string): { start: Date; end: Date } {
  const { start, end } = dayBounds(date, houseZone);
  return { start: new Date(start), end: new Date(end) };
}

/**
 * Calls off all that is still ahead on one day, with one reason from the list, and closes what is left of it, so that nobody books the freed times. Each who
 * booked is told by a message of their own, with the nearest other times in it.
 */
export const cancelDay = useCase({
  action: 'day.cancel',
  input: CancelDayForm,
  // Who books by name waits for nobody, and may have taken some of the day meanwhile: looked at again, it is among what is called off.
  refusals: { claims_core_free: 'period_meets' } satisfies Record<string, HostRefusal>,
  async run(act, { date, reason }) {
    const { db, now } = act;
    const host = await ownHost(act);
    if (!host) return refuse('not_found');
    const day = windowOf(date);
    if (day.end.getTime() <= now) return refuse<HostRefusal>('time_past');
    // Behind the lock: what is given to this host, or moved, at the same time has ended, and is seen.
    const [, open] = await Promise.all([lockHost(db, host.id), openOfHost(db, host.id, day, new Date(now))]);
    const cancelled = await cancelAppointments(
      db,
      open.map(({ id }) => id),
      'host',
      reason
    );
    await freeClaims(
      db,
      cancelled.map(({ id }) => id)
    );
    await close(act, host.id, { start: Math.max(day.start.getTime(), now), end: day.end.getTime() });
    for (const { id, sequence } of cancelled) await act.say('appointment.cancelled', { id, sequence });
    return { date, cancelled: cancelled.length };
  }
});

/** Takes what nobody else has of a period as absence, what is held for somebody with it: a host who is away can't be met. */
async function close(act: Act, host: string, window: { start: number; end: number }): Promise<void> {
  const { organisation } = act.actor;
  const closed = gapsIn(window, await takenOfHost(act.db, host, window), leastClosed).map((gap) => {
    return { organisation, resource: host, holder: newTimedId(act.now), ...gap, before: 0, after: 0 };
  });
  const over = ['form', 'offer', 'freed'] as const;
  await giveWayToAll(act.db, closed, over);
  for (const claim of closed) {
    await takeClaim(act.db, claim, { over });
    const { holder: id, start, end } = claim;
    await insertBlock(act.db, { organisation, id, host, kind: 'absent', campus: null, modality: null, start, end });
  }
}
