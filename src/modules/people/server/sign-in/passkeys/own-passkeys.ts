import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { hourOf } from '#platform/time/date.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { id } from '../../../administration/fields.ts';
import { MadeKey, mostPasskeys, PasskeyName } from '../../../passkey-forms.ts';
import type { PasskeyRefusal } from '../../../refusals.ts';
import { query, useCase } from '../../rights.ts';
import { hasPasskey, insertPasskey, passkeysOf, removePasskey, renamePasskey } from '../../store/passkeys/keys.ts';
import { countRecoveryCodes, removeRecoveryCodes } from '../../store/passkeys/recovery-codes.ts';
import { personById } from '../../store/administration/people.ts';
import { nameOfOrganisation } from '../../store/organisations.ts';
import { spendAttempt } from '../../store/providers.ts';
import { cameBy, endSessionsOf, notePasskeyIn } from '../../store/sessions.ts';
import { today } from '../../today.ts';
import { hashOf } from '../sessions.ts';
import { keyMade } from './ceremony.ts';
import { hashOfChallenge } from './challenge.ts';
import { tell } from './tell.ts';

/** What the server knows of an answer and a form must not say: the challenge that was given to this browser, and the door. */
export const Asked = { challenge: v.string(), origin: v.string(), host: v.string() };

/**
 * Whether this session may change its person's passkeys and codes. Who has a passkey must have used it here, or have come by a way back: else whoever holds
 * the mail box would make a passkey of their own, and the first one would protect nothing.
 */
export async function mayChangeKeys({ db }: Pick<Act, 'db'>, person: string, token: string): Promise<boolean> {
  const by = await cameBy(db, hashOf(token), person);
  return by === 'passkey' || by === 'way_back' || (by === 'other' && !(await hasPasskey(db, person)));
}

/** One's own passkeys, how many codes are left, and whether this session may change them. @param token of this browser's session */
export const listOwnPasskeys = query({
  action: 'passkey.list_own',
  input: v.object({ token: v.string() }),
  async run(act, { token }) {
    const { db, scope } = act;
    if (!scope.own) return refuse('not_found');
    const [keys, codes, mayChange] = await Promise.all([
      passkeysOf(db, scope.own),
      countRecoveryCodes(db, scope.own),
      mayChangeKeys(act, scope.own, token)
    ]);
    return { passkeys: keys.map(({ credentialId: _, transports: __, ...key }) => key), codes, mayChange };
  }
});

/** What is needed to ask the browser for a new passkey. Refuses `passkey_first`, `passkeys_many`. */
export const prepareNewPasskey = query({
  action: 'passkey.prepare',
  fresh: true,
  input: v.object({ token: v.string() }),
  async run(act, { token }) {
    const { db, scope, actor } = act;
    const person = scope.own && (await personById(db, scope.own));
    if (!person) return refuse('not_found');
    const [keys, school, mayChange] = await Promise.all([
      passkeysOf(db, person.id),
      nameOfOrganisation(db, actor.organisation),
      mayChangeKeys(act, person.id, token)
    ]);
    if (!mayChange) return refuse<PasskeyRefusal>('passkey_first');
    if (keys.length >= mostPasskeys) return refuse<PasskeyRefusal>('passkeys_many');
    return { id: person.id, name: `${person.givenName} ${person.familyName}`, school, known: keys.map(({ credentialId }) => credentialId) };
  }
});

/**
 * Adds a passkey to one's own. The session counts as begun with one from then on: whoever made it was verified by the device that holds it. Refuses
 * `passkey_refused` for an answer that does not hold, whatever the reason; `passkey_first`, `passkeys_many`.
 */
export const addPasskey = useCase({
  action: 'passkey.add',
  fresh: true,
  input: v.object({ name: PasskeyName, answer: MadeKey, token: v.string(), ...Asked }),
  refusals: { passkey_once: 'passkey_refused', passkeys_credential_id_check: 'passkey_refused' },
  async run(act, { name, answer, token, challenge, origin, host }) {
    const { db, scope, actor, now } = act;
    const person = scope.own;
    if (!person) return refuse('not_found');
    if (!(await mayChangeKeys(act, person, token))) return refuse<PasskeyRefusal>('passkey_first');
    const made = await keyMade(answer, challenge, { origin, host });
    if (!made || !(await spendAttempt(db, actor.organisation, hashOfChallenge(challenge), hourOf(now))))
      return refuse<PasskeyRefusal>('passkey_refused');
    const madeOn = await today(db, now);
    const key = { ...made, organisation: actor.organisation, id: newTimedId(now), person, name, hostName: host, madeOn };
    if (!(await insertPasskey(db, key, mostPasskeys))) return refuse<PasskeyRefusal>('passkeys_many');
    await notePasskeyIn(db, hashOf(token), person);
    await tell(act, person, 'passkey_added');
    return { id: key.id };
  },
  auditObject: (value) => value.id
});

/** Gives one of one's own passkeys another name. */
export const nameOwnPasskey = useCase({
  action: 'passkey.rename',
  input: v.object({ id, name: PasskeyName }),
  run: async ({ db, scope }, { id: key, name }) =>
    scope.own && (await renamePasskey(db, key, scope.own, name)) ? null : refuse('not_found')
});

/** Removes one of one's own passkeys; with the last one the codes go, which would stand for nothing. Refuses `passkey_first`. */
export const removeOwnPasskey = useCase({
  action: 'passkey.remove',
  fresh: true,
  input: v.object({ id, token: v.string() }),
  async run(act, { id: key, token }) {
    const { db, scope } = act;
    const person = scope.own;
    const mayChange = person !== null && (await mayChangeKeys(act, person, token));
    if (!person || !(await removePasskey(db, key, person))) return refuse('not_found');
    if (!mayChange) return refuse<PasskeyRefusal>('passkey_first');
    if (!(await hasPasskey(db, person))) await removeRecoveryCodes(db, person);
    // Its device may be in other hands, with a session that it began.
    await endSessionsOf(db, [person], hashOf(token));
    await tell(act, person, 'passkey_removed');
    return null;
  }
});
