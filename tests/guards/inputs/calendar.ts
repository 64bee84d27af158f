import { addBlock, makeFeed, makeInvitation } from '#modules/scheduling/server/index.ts';
import { newRandomId } from '#platform/ids.ts';
import { addDays } from '#platform/time/date.ts';
import type { AnyRole, Side } from '../world.ts';
import { aBookingOutside } from './availability.ts';
import { everyone, hosts, system, withoutObject, type Builder } from './builder.ts';

let days = 0;
/** A quarter of an hour that nobody else has: of a new day each time, before anybody works. */
const aPeriod = () => ({ date: addDays('2027-01-11', days++ % 300), from: '05:00', until: '05:15' });

/** A block of one's own as a host; or of the other host. */
async function aBlock(side: Side, role: AnyRole): Promise<string> {
  const added = await addBlock(side.call(role === 'tutor' ? 'tutor' : 'professional'), { kind: 'travel', ...aPeriod() });
  if (!added.ok) throw new Error(`the tests could not add a block: ${added.refusal.code}`);
  return added.value.id;
}

const onBlock = (more: () => Record<string, unknown> = () => ({})): Pick<Builder, 'own' | 'others' | 'nobodys'> => ({
  own: async (side, role) => ({ input: { id: await aBlock(side, role), ...more() } }),
  others: async (side, role) => ({ input: { id: await aBlock(side, role === 'tutor' ? 'professional' : 'tutor'), ...more() } }),
  nobodys: async () => ({ input: { id: newRandomId(), ...more() } })
});

const hostOf = (side: Side, role: AnyRole) => (role === 'tutor' ? side.tutorHost : side.host);
const otherHostOf = (side: Side, role: AnyRole) => (role === 'tutor' ? side.host : side.tutorHost);

/** An act on a booking at one's own time, or at the other host's. */
const onBooking = (more: (side: Side, role: AnyRole) => Promise<Record<string, unknown>>): Pick<Builder, 'own' | 'others' | 'nobodys'> => {
  const tried = async (side: Side, role: AnyRole, host: string) => ({
    input: { id: (await side.booked(side.actor('visitor'), host)).id, ...(await more(side, role)) }
  });
  return {
    own: (side, role) => tried(side, role, hostOf(side, role)),
    others: (side, role) => tried(side, role, otherHostOf(side, role)),
    nobodys: async (side) => ({ input: { id: newRandomId(), ...(await more(side, 'professional')) } })
  };
};

const aStart = async () => {
  const { date, from } = aPeriod();
  return { date, from };
};

const campusPlanner = { coordinator: 'campus' } as const;
const toOther = async (side: Side, role: AnyRole) => ({ time: await side.freeTime(otherHostOf(side, role)), reason: 'host_ill' });
const giving = onBooking(toOther);

/** A booking at the second campus: out of reach of who plans the first. */
export const aBookingElsewhere = (side: Side): Promise<string> => aBookingOutside(side, side.host, side.elsewhere.campus);

/** The secret of a host's feed, made anew. */
export async function aFeed(side: Side, role: 'professional' | 'tutor'): Promise<string> {
  const made = await makeFeed(side.call(role), {});
  if (!made.ok) throw new Error(`the tests could not make a feed: ${made.refusal.code}`);
  return made.value.secret;
}

let invitations = 0;
/** An invitation of a host's. */
export async function anInvitation(side: Side, role: 'professional' | 'tutor'): Promise<{ id: string; secret: string }> {
  // A few in each past hour: an account may make only so many in one.
  const now = side.ground.system.clock() - Math.floor(invitations++ / 30) * 3_600_000;
  const made = await makeInvitation(side.call(role, { now }), { service: side.service, days: '30' });
  if (!made.ok) throw new Error(`the tests could not invite: ${made.refusal.code}`);
  return made.value;
}

/** How the sweep calls what hosts do in their calendar. */
export const calendarInputs: Record<string, Builder> = {
  'week.read': withoutObject(hosts),
  'week.follow': withoutObject(hosts),
  'turns.read': withoutObject(hosts),
  'invitation.list': withoutObject(hosts),
  'invitation.make': {
    may: hosts,
    own: async (side) => ({ input: { service: side.service, days: '7' } }),
    nobodys: async () => ({ input: { service: newRandomId(), days: '7' } })
  },
  'invitation.revoke': {
    may: hosts,
    own: async (side, role) => ({ input: { id: (await anInvitation(side, role === 'tutor' ? 'tutor' : 'professional')).id } }),
    others: async (side, role) => ({ input: { id: (await anInvitation(side, role === 'tutor' ? 'professional' : 'tutor')).id } }),
    nobodys: async () => ({ input: { id: newRandomId() } })
  },
  'invitation.open': {
    may: everyone('organisation'),
    own: async (side) => ({ input: { secret: (await anInvitation(side, 'professional')).secret } }),
    nobodys: async () => ({ input: { secret: 'a'.repeat(32) } })
  },
  'invitation.delete_old': withoutObject(system),
  'turns.delete_old': withoutObject(system),
  'appointment.read_to_move': { may: hosts, ...onBooking(async () => ({})) },
  'appointment.move_by_host': { may: hosts, ...onBooking(aStart) },
  'appointment.hand_over': {
    may: { ...hosts, ...campusPlanner },
    ...giving,
    others: async (side, role) =>
      role === 'coordinator'
        ? { input: { id: await aBookingElsewhere(side), ...(await toOther(side, role)) } }
        : { input: { id: (await side.booked(side.actor('visitor'), otherHostOf(side, role))).id, ...(await toOther(side, role)) } }
  },
  'appointment.list_to_hand_over': withoutObject(campusPlanner),
  'appointment.read_to_hand_over': {
    may: campusPlanner,
    own: async (side) => ({ input: { id: (await side.booked(side.actor('visitor'))).id } }),
    others: async (side) => ({ input: { id: await aBookingElsewhere(side) } }),
    nobodys: async () => ({ input: { id: newRandomId() } })
  },
  'day.read_to_cancel': { may: hosts, own: async () => ({ input: { date: '2027-12-01' } }) },
  'day.cancel': { may: hosts, own: async () => ({ input: { date: addDays('2027-12-01', days++), reason: 'host_ill' } }) },
  'feed.read': {
    may: everyone('organisation'),
    own: async (side) => ({ input: { secret: await aFeed(side, 'professional') } }),
    nobodys: async () => ({ input: { secret: 'a'.repeat(32) } })
  },
  'feed.read_own': withoutObject(hosts),
  'feed.make': { ...withoutObject(hosts), fresh: true },
  'feed.revoke': withoutObject(hosts),
  'block.read_choices': withoutObject(hosts),
  'block.add': { may: hosts, own: async () => ({ input: { kind: 'meeting', ...aPeriod() } }) },
  'block.move': { may: hosts, ...onBlock(aPeriod) },
  'block.remove': { may: hosts, ...onBlock() },
  'block.delete_old': withoutObject(system)
};
