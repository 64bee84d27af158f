import type { Role } from '#modules/people/index.ts';
import { addPasskey, openSession } from '#modules/people/server/index.ts';
import type { CameBy } from '#modules/people/server/store/sessions.ts';
import type { Call } from '#platform/use-case/index.ts';
import { aChallenge, aDevice, door, type Device } from './authenticator.ts';
import type { Ground } from '../ground.ts';
import { aCall, personOf } from '../school.ts';

/** Opens a session past the door. @returns its secret */
export async function aSession(
  { system }: Pick<Ground, 'system'>,
  organisation: string,
  person: string,
  by: CameBy = 'other'
): Promise<string> {
  return system.database.act({ organisation, person: null }, (db) => openSession(db, organisation, person, system.clock(), { by }));
}

/** Somebody with a passkey, a session that it was made in, and how they call. */
export interface Keyed {
  person: string;
  device: Device;
  token: string;
  call: Call;
}

/** Somebody of a role makes their first passkey, in a session that they came into otherwise. */
export async function aKeyed(ground: Ground, organisation: string, person: string, role: Role, device = aDevice()): Promise<Keyed> {
  const call = aCall(ground, personOf(organisation, person, role), { proven: true });
  const token = await aSession(ground, organisation, person, 'way_back');
  const challenge = aChallenge();
  const added = await addPasskey(call, { name: 'Työkone', answer: device.make({ challenge, ...door }), token, challenge, ...door });
  if (!added.ok) throw new Error(`a passkey could not be added: ${JSON.stringify(added.refusal)}`);
  return { person, device, token, call };
}
