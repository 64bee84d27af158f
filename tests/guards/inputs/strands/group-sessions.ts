import { bookSessions, cancelSession, moveSession } from '#modules/groups/server/index.ts';
import { newRandomId } from '#platform/ids.ts';
import { addDays } from '#platform/time/date.ts';
import { wallToInstant } from '#platform/time/zone.ts';
import { FormInput } from '#platform/use-case/index.ts';
import type { AnyRole, Side } from '../../world.ts';
import { system, type Builder } from '../builder.ts';
import { aRequest } from './groups.ts';

const parties = { instructor: 'group', professional: 'campus', coordinator: 'campus' } as const;
const professionals = { professional: 'campus' } as const;

let days = 0;
/** A start that nobody else has: of another morning each time, before anybody works. */
const aStart = (): number => {
  const n = days++;
  return wallToInstant(addDays('2027-01-11', n % 280), 330 + 50 * Math.floor(n / 280), 'Europe/Helsinki');
};

/** When and where a session is, as its form says it. */
export const sessionForm = () => ({
  key: newRandomId(),
  starts: String(aStart()),
  length: '45',
  way: 'on_campus',
  place: 'C214',
  travel: '0'
});

/** A session of a request of a group, led by the professional of its campus. */
export async function aSession(side: Side, group = side.group): Promise<{ id: string; session: string; start: number }> {
  // Elsewhere asked and led by people of there: who asked or leads sees it wherever they are.
  const isHere = group === side.group;
  const id = await aRequest(side, isHere ? 'coordinator' : 'admin', group);
  const form = sessionForm();
  const by = side.call('professional', isHere ? {} : { actor: side.colleague });
  const booked = await bookSessions(by, new FormInput({ ...form, id }));
  if (!booked.ok) throw new Error(`the tests could not book a session: ${booked.refusal.code}`);
  return { id, session: booked.value.first, start: Number(form.starts) };
}

async function calledOff(side: Side, group = side.group): Promise<{ id: string; session: string }> {
  const made = await aSession(side, group);
  const off = await cancelSession(side.call('professional'), { session: made.session, reason: 'mistake' });
  if (!off.ok) throw new Error(`the tests could not call a session off: ${off.refusal.code}`);
  return made;
}

/** A session that was moved, and the act's id. */
async function moved(side: Side, group = side.group): Promise<{ id: string; session: string; change: string }> {
  const { id, session } = await aSession(side, group);
  const done = await moveSession(side.call('professional'), new FormInput({ ...sessionForm(), id, session }));
  if (!done.ok) throw new Error(`the tests could not move a session: ${done.refusal.code}`);
  return { id, session, change: done.value.change };
}

/** A session whose leader stays, at another time. */
async function otherTime(side: Side, group = side.group): Promise<{ session: string; first: string; times: string }> {
  const { session } = await aSession(side, group);
  return { session, first: side.host, times: `${session}.${aStart()}` };
}

type Made = (side: Side, group?: string) => Promise<{ id: string; session: string; start?: number }>;

/** An act on a session: of a group in reach, and of one that is not. */
function onSession(may: Builder['may'], more: () => Record<string, string> = () => ({}), make: Made = aSession): Builder {
  return {
    may,
    own: async (side) => ({ input: { ...(await make(side)), ...more() } }),
    others: async (side) => ({ input: { ...(await make(side, side.elsewhere.group)), ...more() } }),
    nobodys: async () => ({ input: { id: newRandomId(), session: newRandomId(), ...more() } })
  };
}

const onRequest = (may: Builder['may'], more: () => Record<string, string> = () => ({})): Builder => ({
  may,
  own: async (side, role) => ({ input: { id: await aRequest(side, role === 'instructor' ? role : 'coordinator'), ...more() } }),
  others: async (side) => ({ input: { id: await aRequest(side, 'admin', side.elsewhere.group), ...more() } }),
  nobodys: async () => ({ input: { id: newRandomId(), ...more() } })
});

/** A day behind all starts: sessions are over by then. */
const afterwards = Date.parse('2028-01-01T09:00:00Z');
const mark = onSession(professionals, () => ({ mark: 'hold' }));
const later = (made: Builder['own']) => async (side: Side, role: AnyRole) => ({
  ...(await made(side, role)),
  changes: { now: afterwards }
});

/** How the sweep calls what is done with sessions of groups. */
export const groupSessionInputs: Record<string, Builder> = {
  'group_session.list': onRequest(parties),
  'group_session.read': onSession(parties),
  'group_session.read_times': onRequest(professionals),
  'group_session.book': onRequest(professionals, sessionForm),
  'group_session.move': onSession(professionals, sessionForm),
  'group_session.read_leaders': onSession(professionals),
  'group_session.change_leaders': {
    may: professionals,
    own: async (side) => ({ input: await otherTime(side) }),
    others: async (side) => ({ input: await otherTime(side, side.elsewhere.group) }),
    nobodys: async (side) => ({ input: { ...(await otherTime(side)), session: newRandomId() } })
  },
  'group_session.take_back': {
    ...onSession(professionals, () => ({}), moved),
    nobodys: async () => ({ input: { session: newRandomId(), change: newRandomId() } })
  },
  'group_session.cancel': onSession(professionals, () => ({ reason: 'mistake' })),
  'group_session.restore': onSession(professionals, () => ({}), calledOff),
  'group_session.mark': { ...mark, own: later(mark.own), ...(mark.others ? { others: later(mark.others) } : {}) },
  'group_session.choose_plan': onSession(professionals, () => ({ plan: 'sleep' })),
  'group_session.list_led': { may: { professional: 'own' }, own: async (side) => ({ input: { ids: [(await aSession(side)).session] } }) },
  'group_session.prepare_message': { may: system, own: async (side) => ({ input: { id: (await aSession(side)).session, sequence: 0 } }) },
  'group_session.note_message': {
    may: system,
    own: async (side) => ({ input: { id: (await aSession(side)).session, sequence: 0, person: side.hostPerson, outcome: 'sent' } })
  }
};
