import * as v from 'valibot';
import { hourOf } from '#platform/time/date.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { SharedBox } from '../../../forms.ts';
import { UsedKey } from '../../../passkey-forms.ts';
import type { PasskeyRefusal } from '../../../refusals.ts';
import { useCase } from '../../rights.ts';
import { noteUse, passkeyByCredential } from '../../store/passkeys/keys.ts';
import { spendAttempt } from '../../store/providers.ts';
import { endSession, notePasskeyIn } from '../../store/sessions.ts';
import { today } from '../../today.ts';
import { hashOf, openWithRoles } from '../sessions.ts';
import { keyUsed, type Site } from './ceremony.ts';
import { hashOfChallenge } from './challenge.ts';
import { Asked } from './own-passkeys.ts';

/** Signs in by a passkey. Else `passkey_refused`, whatever the reason: unknown, another school's, another site's, used before, a copy. */
export const openByPasskey = useCase({
  action: 'session.open_by_passkey',
  input: v.object({
    answer: UsedKey,
    /** The session that this browser had until now: it ends in the same act. */
    replaces: v.optional(v.string()),
    shared: SharedBox,
    ...Asked
  }),
  limits: [{ name: 'open-passkey-address', by: 'address', max: 600, minutes: 10 }],
  async run(act, { answer, challenge, origin, host, replaces, shared }) {
    const person = await proven(act, answer, challenge, { origin, host });
    if (!person) return refuse<PasskeyRefusal>('passkey_refused');
    if (replaces) await endSession(act.db, hashOf(replaces));
    return openWithRoles(act.db, act.actor.organisation, person, act.now, { shared, by: 'passkey' });
  }
});

/** Proves anew who one is by a passkey of one's own; the session counts as begun with one from then on. Refuses `passkey_refused`. */
export const proveByPasskey = useCase({
  action: 'session.prove_by_passkey',
  input: v.object({ answer: UsedKey, token: v.string(), ...Asked }),
  limits: [{ name: 'prove-passkey', by: 'account', max: 30, minutes: 10 }],
  async run(act, { answer, token, challenge, origin, host }) {
    const own = act.scope.own;
    if (!own || (await proven(act, answer, challenge, { origin, host })) !== own) return refuse<PasskeyRefusal>('passkey_refused');
    await notePasskeyIn(act.db, hashOf(token), own);
    return null;
  }
});

/** Whose passkey was used just now, in answer to this challenge and for the first time; null when it does not hold. */
async function proven({ db, actor, now }: Act, answer: UsedKey, challenge: string, site: Site): Promise<string | null> {
  const key = await passkeyByCredential(db, Buffer.from(answer.id, 'base64url'));
  const used = key && (await keyUsed(answer, key, challenge, site));
  if (!used || !(await spendAttempt(db, actor.organisation, hashOfChallenge(challenge), hourOf(now)))) return null;
  return (await noteUse(db, key.id, { ...used, day: await today(db, now) })) ? key.person : null;
}
