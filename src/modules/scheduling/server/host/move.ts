import { MINUTE } from '#platform/time/date.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { stateAfter } from '../../appointment-state.ts';
import { AppointmentId } from '../../forms.ts';
import { instantsOf, minuteOf, wallOf } from '../../host/block.ts';
import { MoveByHostForm } from '../../host/forms.ts';
import type { HostRefusal } from '../../host/refusals.ts';
import type { SchedulingRefusal } from '../../refusals.ts';
import { nearestOf } from '../booking/nearest-times.ts';
import { readSupply, wholeHorizon } from '../booking/supply.ts';
import { query, useCase } from '../rights.ts';
import { moveAppointment } from '../store/appointments.ts';
import { freeClaims, takeClaim } from '../store/claims.ts';
import { appointmentOfHost, appointmentsByIds } from '../store/day.ts';
import { campusesOfHost } from '../store/availability/hosts-in-reach.ts';
import { lockHost } from '../store/hosts.ts';
import { everyAudience, publishedServices } from '../store/services.ts';
import { inTheWay } from './block.ts';
import { ownHost } from './own-host.ts';
import { shownToHost } from './shown.ts';

/** So many free times are offered to choose from. */
const offeredOwn = 6;
const offeredOthers = 9;

/** One of the actor's booked meetings that can still be moved, or why it can't. */
async function toMove(act: Act, id: string) {
  const host = await ownHost(act);
  const found = host ? await appointmentOfHost(act.db, host.id, id) : undefined;
  if (!host || !found) return refuse('not_found');
  if (!stateAfter(found.state, 'move')) return refuse<SchedulingRefusal>('state_forbids');
  if (found.endsAt.getTime() <= act.now) return refuse<SchedulingRefusal>('already_begun');
  return { host, found };
}

/** A meeting, the nearest free times of its host, and those of other hosts who hold the same service. */
export const readToMove = query({
  action: 'appointment.read_to_move',
  input: AppointmentId,
  async run(act, { id }) {
    const { db, now, language } = act;
    const own = await toMove(act, id);
    if (!('found' in own)) return own;
    const { host, found } = own;
    const [rows, campuses, [service]] = await Promise.all([
      appointmentsByIds(db, host.id, [id]),
      campusesOfHost(db, host.id),
      publishedServices(db, everyAudience, language, found.service, { toMove: true })
    ]);
    const lost = { host: host.id, campus: found.campus, modality: found.modality, start: found.startsAt.getTime() };
    const supply = service && (await readSupply(db, service.id, wholeHorizon(service, now), { unverified: false, except: [id] }));
    const near = (count: number, fits: (host: string) => boolean) =>
      service && supply ? nearestOf(service, supply, lost, count, now, fits) : [];
    return {
      appointment: shownToHost(act, rows)[0],
      zone: houseZone,
      now: wallOf({ start: lost.start, end: found.endsAt.getTime() }, houseZone),
      campus: found.campus,
      campuses,
      own: near(offeredOwn, (each) => each === host.id),
      others: near(offeredOthers, (each) => each !== host.id)
    };
  },
  auditObject: (_, { id }) => id
});

/**
 * Moves a booked meeting of one's own to another time, in or outside the hours in which one can be booked; who booked is told. Gives back when and where it
 * was, so that it can be moved back.
 */
export const moveByHost = useCase({
  action: 'appointment.move_by_host',
  input: MoveByHostForm,
  refusals: { claims_core_free: 'period_meets', claims_gap_free: 'period_meets' } satisfies Record<string, HostRefusal>,
  async run(act, { id, date, from, campus }) {
    const { db, actor, now } = act;
    const own = await toMove(act, id);
    if (!('found' in own)) return own;
    const { host, found } = own;
    const [was, length] = [found.startsAt.getTime(), found.endsAt.getTime() - found.startsAt.getTime()];
    const start = startOf(date, from);
    if (start === null || start <= now) return refuse<HostRefusal>('time_past');
    const at = campus ?? found.campus;
    if (campus && !(await campusesOfHost(db, host.id)).some((each) => each.id === campus)) return refuse<HostRefusal>('campus_unknown');
    const claim = {
      organisation: actor.organisation,
      resource: host.id,
      holder: id,
      start,
      end: start + length,
      before: found.beforeMinutes * MINUTE,
      after: found.afterMinutes * MINUTE
    };
    const [, moved] = await Promise.all([
      // First: what is moved into this one's place at the same time would wait for it, and it for that.
      lockHost(db, host.id),
      moveAppointment(db, id, found.sequence, { host: host.id, campus: at, modality: found.modality, start, end: start + length }),
      freeClaims(db, [id]),
      // Behind the freeing on the same wire, so that the new time may overlap the old one; a form that is open somewhere gives way to the host.
      takeClaim(db, claim, { over: ['form', 'freed'] })
    ]);
    if (!moved) return refuse<SchedulingRefusal>('state_forbids');
    act.settle(act.say('appointment.moved', { id, sequence: moved.sequence }));
    const { date: wasOn, from: wasFrom } = wallOf({ start: was, end: was + length }, houseZone);
    return { id, date, was: { date: wasOn, from: wasFrom, campus: found.campus } };
  },
  afterRefusal: async (act, { id, date, from }) => {
    const host = await ownHost(act);
    const found = host ? await appointmentOfHost(act.db, host.id, id) : undefined;
    const start = startOf(date, from);
    if (!found || start === null) return { meets: [] };
    return { meets: await inTheWay(act, { start, end: start + found.endsAt.getTime() - found.startsAt.getTime() }, id) };
  },
  auditObject: (_, { id }) => id
});

/** The instant of a date and a time, or null. */
function startOf(date: string, from: string): number | null {
  const minute = minuteOf(from);
  const whole = minute === null ? null : instantsOf({ date, from, until: '0:00' }, houseZone);
  return whole ? whole.start : null;
}
