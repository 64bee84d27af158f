import { isStaff, roles } from '#modules/people/index.ts';
import { makeRecoveryCodes } from '#modules/people/server/index.ts';
import { newRandomId } from '#platform/ids.ts';
import { aChallenge, aDevice, door } from '../../passkeys/authenticator.ts';
import { aKeyed, aSession, type Keyed } from '../../passkeys/passkeys.ts';
import { inOrganisation } from '../../school.ts';
import type { AnyRole, Side } from '../world.ts';
import { everyone, people, system, withoutObject, type Builder } from './builder.ts';

const admin = { admin: 'organisation' } as const;
const askers = { admin: 'organisation', coordinator: 'organisation' } as const;
const staffsOwn: Builder['may'] = Object.fromEntries(roles.filter((role) => isStaff([role])).map((role) => [role, 'own']));

const owned = ({ ground, organisation }: Side, text: string, values: unknown[]) =>
  inOrganisation(ground.owner, organisation, () => ground.owner.query<{ id: string }>(text, values));

/** Takes somebody's passkeys away, so that they may make their first one. */
export async function keyless(side: Side, role: AnyRole): Promise<void> {
  await owned(side, 'delete from passkeys where person_id = $1', [side.actor(role).person]);
}

/** Somebody's one passkey, as if they had just made it; whoever has no role that may make one is given it past the acts. */
async function keyOf(side: Side, person: string): Promise<Keyed & { id: string }> {
  await owned(side, 'delete from passkeys where person_id = $1', [person]);
  const keyed = await aKeyed(side.ground, side.organisation, person, 'professional');
  const { rows } = await owned(side, 'select id from passkeys where person_id = $1', [person]);
  return { ...keyed, id: rows[0]?.id ?? '' };
}

const personOfRole = (side: Side, role: AnyRole) => side.actor(role).person ?? side.student;
const somebodyElse = (side: Side, role: AnyRole) => (role === 'student' ? side.hostPerson : side.student);

/** A use of somebody's passkey, and the challenge that it answers. */
async function used(side: Side, person: string) {
  const { device, token } = await keyOf(side, person);
  const challenge = aChallenge();
  return { answer: device.use({ challenge, ...door }, person), challenge, token, ...door };
}

/** Answers of the right form, which no challenge fits: what is sent over HTTP without a browser that was asked. */
export const strangersUse = async () => ({ answer: aDevice().use({ challenge: aChallenge(), ...door }) });
export const strangersKey = async () => ({ name: 'Kone', answer: aDevice().make({ challenge: aChallenge(), ...door }) });

/** A way back that the school's coordinator asked for, for its student. */
async function askedWay(side: Side): Promise<{ id: string }> {
  const id = newRandomId();
  await owned(side, 'delete from ways_back where person_id = $1', [side.student]);
  await owned(side, "insert into ways_back (organisation_id, id, person_id, asked_by, good_until) values ($1, $2, $3, $4, '2039-01-01')", [
    side.organisation,
    id,
    side.student,
    personOfRole(side, 'coordinator')
  ]);
  return { id };
}

const ofOwnKey = (more: (key: Keyed) => Record<string, unknown>): Pick<Builder, 'own' | 'others' | 'nobodys'> => {
  const about = async (side: Side, role: AnyRole, person: string) => {
    const key = await keyOf(side, person);
    // Whoever looks at somebody else's does so in a session of their own.
    const token = await aSession(side.ground, side.organisation, personOfRole(side, role), 'passkey');
    return { input: { id: key.id, ...more({ ...key, token }) } };
  };
  return {
    own: (side, role) => about(side, role, personOfRole(side, role)),
    others: (side, role) => about(side, role, somebodyElse(side, role)),
    nobodys: async () => ({ input: { id: newRandomId(), name: 'Kone', token: newRandomId() } })
  };
};

/** In a session that may change keys; the school's own, or one that never was. */
const inSession = (more: (side: Side) => Promise<Record<string, unknown>> = async () => ({})): Pick<Builder, 'own'> => ({
  async own(side, role) {
    await keyless(side, role);
    const token = await aSession(side.ground, side.organisation, personOfRole(side, role));
    return { input: { token, ...(await more(side)) } };
  }
});

/** How the sweep calls passkeys, codes and ways back. */
export const passkeyInputs: Record<string, Builder> = {
  'session.open_by_passkey': {
    may: everyone('organisation'),
    own: async (side) => ({ input: await used(side, side.student) }),
    nobodys: async () => ({ input: { ...(await strangersUse()), challenge: aChallenge(), ...door } })
  },
  'session.prove_by_passkey': {
    may: people('own'),
    own: async (side, role) => ({ input: await used(side, personOfRole(side, role)) }),
    nobodys: async () => ({ input: { ...(await strangersUse()), challenge: aChallenge(), token: newRandomId(), ...door } })
  },
  'passkey.list_own': { may: people('own'), ...inSession() },
  'passkey.prepare': { may: staffsOwn, fresh: true, ...inSession() },
  'passkey.add': {
    may: staffsOwn,
    fresh: true,
    ...inSession(async () => {
      const challenge = aChallenge();
      return { name: 'Kone', answer: aDevice().make({ challenge, ...door }), challenge, ...door };
    })
  },
  'passkey.rename': { may: people('own'), ...ofOwnKey(() => ({ name: 'Kone' })) },
  'passkey.remove': { may: people('own'), fresh: true, ...ofOwnKey(({ token }) => ({ token })) },
  'recovery_code.make': {
    may: staffsOwn,
    fresh: true,
    own: async (side, role) => ({ input: { token: (await keyOf(side, personOfRole(side, role))).token } })
  },
  'session.open_by_recovery_code': {
    may: everyone('organisation'),
    async own(side) {
      const { call, token } = await keyOf(side, side.student);
      const made = await makeRecoveryCodes(call, { token });
      if (!made.ok) throw new Error(`codes could not be made: ${made.refusal.code}`);
      return { input: { code: made.value.codes[0] } };
    },
    nobodys: async () => ({ input: { code: '0000-0000-0000-0000-0000' } })
  },
  'way_back.list': withoutObject(askers),
  'way_back.ask': {
    may: askers,
    fresh: true,
    async own(side) {
      await owned(side, 'delete from ways_back where person_id = $1', [side.student]);
      await keyOf(side, side.student);
      return { input: { person: side.student } };
    },
    nobodys: async () => ({ input: { person: newRandomId() } })
  },
  'way_back.confirm': {
    may: admin,
    fresh: true,
    own: async (side) => ({ input: await askedWay(side) }),
    nobodys: async () => ({ input: { id: newRandomId() } })
  },
  'way_back.withdraw': {
    may: askers,
    own: async (side) => ({ input: await askedWay(side) }),
    nobodys: async () => ({ input: { id: newRandomId() } })
  },
  'way_back.forget_old': withoutObject(system),
  'sign_in.set_passkeys': { may: admin, fresh: true, own: async () => ({ input: { required: '' } }) }
};
