import * as v from 'valibot';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { stateAfter } from '../../appointment-state.ts';
import { AppointmentId } from '../../forms.ts';
import { HandOverForm } from '../../host/forms.ts';
import type { SchedulingRefusal } from '../../refusals.ts';
import { offered, readDayAround } from '../booking/book.ts';
import { reachedBy } from '../booking-messages/ways.ts';
import { nearestOf } from '../booking/nearest-times.ts';
import { readSupply, wholeHorizon } from '../booking/supply.ts';
import { query, useCase } from '../rights.ts';
import { moveAppointment } from '../store/appointments.ts';
import { bookingsInReach } from '../store/availability/bookings-in-reach.ts';
import { freeClaims, takeClaim } from '../store/claims.ts';
import { appointmentAt, appointmentOfHost } from '../store/day.ts';
import { lockHost } from '../store/hosts.ts';
import { everyAudience, publishedServices } from '../store/services.ts';
import { ownHost } from './own-host.ts';

/** So many free times of others are offered to choose from. */
const offeredOthers = 9;

/**
 * A booked meeting that the actor may give to another host: their own as its host, or one at a campus whose hosts they plan (`campuses`: where it may go then; null:
 * anywhere). Refused when it is over or called off.
 */
async function toGive(act: Act, id: string) {
  const { db, scope, now } = act;
  const host = await ownHost(act);
  const own = host ? await appointmentOfHost(db, host.id, id) : undefined;
  const found = own ?? (await appointmentAt(db, scope.campuses, id));
  if (!found) return refuse('not_found');
  if (!stateAfter(found.state, 'move')) return refuse<SchedulingRefusal>('state_forbids');
  if (found.endsAt.getTime() <= now) return refuse<SchedulingRefusal>('already_begun');
  return { found, campuses: own ? null : scope.campuses };
}

/**
 * Gives a booked meeting to another host who holds its service, at a time that is free with them; the reason is of a list. Hosts give their own, and who plans the
 * hours of hosts what is booked at their campuses, to a time at their campuses, without being told who comes. Who booked is told, and the other host.
 */
export const handOver = useCase({
  action: 'appointment.hand_over',
  input: HandOverForm,
  refusals: { claims_core_free: 'slot_taken', claims_gap_free: 'slot_taken' } satisfies Record<string, SchedulingRefusal>,
  async run(act, { id, time, reason }) {
    const { db, actor, now, language } = act;
    const given = await toGive(act, id);
    if (!('found' in given)) return given;
    const { found, campuses } = given;
    if (time.host === found.host || time.service !== found.service || time.modality !== found.modality)
      return refuse<SchedulingRefusal>('slot_gone');
    if (campuses && !campuses.includes(time.campus)) return refuse<SchedulingRefusal>('slot_gone');
    const [locked, [service], supply] = await Promise.all([
      lockHost(db, time.host),
      publishedServices(db, everyAudience, language, found.service, { toMove: true }),
      readDayAround({ db, actor }, time, id)
    ]);
    if (!service || !locked || !offered(service, supply, time, now)) return refuse<SchedulingRefusal>('slot_gone');
    const { terms } = service;
    const end = time.start + found.endsAt.getTime() - found.startsAt.getTime();
    const claim = {
      organisation: actor.organisation,
      resource: time.host,
      holder: id,
      start: time.start,
      end,
      before: terms.before,
      after: terms.after
    };
    const [moved] = await Promise.all([
      moveAppointment(db, id, found.sequence, {
        host: time.host,
        campus: time.campus,
        modality: time.modality,
        start: time.start,
        end,
        handOverReason: reason
      }),
      freeClaims(db, [id]),
      takeClaim(db, claim, { over: ['freed'] })
    ]);
    if (!moved) return refuse<SchedulingRefusal>('state_forbids');
    act.settle(act.say('appointment.moved', { id, sequence: moved.sequence }));
    act.settle(act.say('appointment.handed_over', { id, sequence: moved.sequence }));
    return { id, from: found.host };
  },
  auditObject: (_, { id }) => id
});

type Reading = Pick<Act, 'channels' | 'canSendMail'>;

/** A booking as who plans hosts' hours sees it: when, where and how, whether a message can reach who comes, and nothing of who that is. */
function unseen({ channels, canSendMail }: Reading, row: Awaited<ReturnType<typeof bookingsInReach>>[number]) {
  const { startsAt, endsAt, hasEmail, hasPhone, ...rest } = row;
  const reached = reachedBy(channels);
  return {
    ...rest,
    start: startsAt.getTime(),
    end: endsAt.getTime(),
    who: null,
    byNickname: false,
    canBeTold: (canSendMail && reached.email && hasEmail === true) || (reached.phone && hasPhone === true)
  };
}

/** How many bookings hosts have ahead at the campuses in reach; and of one host, where one is named, which times these are. Leaves an audit line. */
export const listToHandOver = query({
  action: 'appointment.list_to_hand_over',
  input: v.object({ host: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), '') }),
  async run(act, { host: asked }) {
    const rows = await bookingsInReach(act.db, act.scope.campuses, new Date(act.now));
    const byHost = [...Map.groupBy(rows, ({ host }) => host).values()].flatMap((own) => {
      return own[0] ? [{ id: own[0].host, name: own[0].hostName, count: own.length }] : [];
    });
    const host = byHost.find(({ id }) => id === asked) ?? null;
    // A host who has nothing ahead here any more is none to be known: all of it may just have been given to others.
    return {
      hosts: byHost.toSorted((a, b) => a.name.localeCompare(b.name, 'fi')),
      host,
      bookings: host ? rows.filter((row) => row.host === host.id).map((row) => unseen(act, row)) : []
    };
  },
  auditObject: (_, { host }) => host || null
});

/** One booking at a campus in reach, and the nearest free times there of others who hold its service, in the same way to meet. */
export const readToHandOver = query({
  action: 'appointment.read_to_hand_over',
  input: AppointmentId,
  async run(act, { id }) {
    const { db, scope, now, language } = act;
    const [row] = await bookingsInReach(db, scope.campuses, new Date(now), id);
    const found = row && (await appointmentAt(db, scope.campuses, id));
    if (!found) return refuse('not_found');
    const [service] = await publishedServices(db, everyAudience, language, found.service, { toMove: true });
    const supply = service && (await readSupply(db, service.id, wholeHorizon(service, now), { unverified: false, except: [id] }));
    const lost = { host: found.host, campus: found.campus, modality: found.modality, start: found.startsAt.getTime() };
    const isInReach = ({ campus }: { campus: string }) => scope.campuses?.includes(campus) ?? true;
    const others =
      service && supply
        ? nearestOf(service, supply, lost, offeredOthers, now, (host, campus) => host !== found.host && isInReach({ campus }))
        : [];
    return { booking: unseen(act, row), others };
  },
  auditObject: (_, { id }) => id
});
