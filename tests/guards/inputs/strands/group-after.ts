import { markSession } from '#modules/groups/server/index.ts';
import { newRandomId } from '#platform/ids.ts';
import type { AnyRole, Side } from '../../world.ts';
import { system, withoutObject, type Builder } from '../builder.ts';
import { aSession } from './group-sessions.ts';
import { aRequest } from './groups.ts';

const parties = { instructor: 'group', professional: 'campus', coordinator: 'campus' } as const;

/** A day behind all sessions of the sweep: they are over by then. */
const afterwards = Date.parse('2028-01-01T09:00:00Z');

/** A session of a request of a group that was held. */
export async function aHeldSession(side: Side, group = side.group): Promise<{ id: string; session: string }> {
  const { id, session } = await aSession(side, group);
  const held = await markSession(side.call('professional', { now: afterwards }), { session, mark: 'hold' });
  if (!held.ok) throw new Error(`the tests could not hold a session: ${held.refusal.code}`);
  return { id, session };
}

/** What is written after a session, as its form says it. */
export const notesForm = { present: '18', themes: ['stress'], agreed: 'Sovittiin rauhallisista aamuista.', lookAgain: '' };
export const answerForm = { helped: 'partly', more: 'no' };

const onSession = (may: Builder['may'], more: Record<string, unknown> = {}): Builder => ({
  may,
  own: async (side) => ({ input: { ...(await aHeldSession(side)), ...more } }),
  others: async (side) => ({ input: { ...(await aHeldSession(side, side.elsewhere.group)), ...more } }),
  nobodys: async () => ({ input: { session: newRandomId(), ...more } })
});

/** A request that somebody of a role asked and that was held, past the acts: whoever asked it answers. */
async function toAnswer(side: Side, role: AnyRole): Promise<string> {
  const id = await aRequest(side, role === 'instructor' || role === 'professional' ? role : 'coordinator');
  const { admin } = side.ground;
  await admin.query(
    "update support_requests set state = 'held', professional_id = $2, state_since = state_since + interval '2 minutes' where id = $1",
    [id, side.hostPerson]
  );
  for (const [minute, act] of [
    [1, 'plan'],
    [2, 'hold']
  ] as const)
    await admin.query(
      `insert into support_request_events (organisation_id, id, request_id, at, act, done_by)
       select organisation_id, $2, id, asked_at + $3 * interval '1 minute', $4, $5 from support_requests where id = $1`,
      [id, newRandomId(), minute, act, side.hostPerson]
    );
  return id;
}

/** How the sweep calls what comes after a session. */
export const groupAfterInputs: Record<string, Builder> = {
  'group_session.read_notes': onSession(parties),
  'group_session.write_notes': onSession({ professional: 'campus' }, notesForm),
  'support.read_follow_up': {
    may: parties,
    own: async (side, role) => ({ input: { id: await aRequest(side, role === 'instructor' ? role : 'coordinator') } }),
    others: async (side) => ({ input: { id: await aRequest(side, 'admin', side.elsewhere.group) } }),
    nobodys: async () => ({ input: { id: newRandomId() } })
  },
  'support.answer': {
    may: parties,
    own: async (side, role) => ({ input: { id: await toAnswer(side, role), ...answerForm } }),
    others: async (side) => ({ input: { id: await aRequest(side, 'admin', side.elsewhere.group), ...answerForm } }),
    nobodys: async () => ({ input: { id: newRandomId(), ...answerForm } })
  },
  'support.read_group': {
    may: parties,
    own: async (side) => ({ input: { group: side.group } }),
    others: async (side) => ({ input: { group: side.elsewhere.group } }),
    nobodys: async () => ({ input: { group: newRandomId() } })
  },
  'support.say_due_follow_ups': withoutObject(system),
  'support.prepare_follow_up_message': {
    may: system,
    own: async (side) => ({ input: { id: (await aHeldSession(side)).id, person: side.hostPerson } })
  },
  'support.note_follow_up_message': {
    may: system,
    own: async (side) => ({ input: { id: (await aHeldSession(side)).id, person: side.hostPerson, due: '2027-02-01', outcome: 'sent' } })
  }
};
