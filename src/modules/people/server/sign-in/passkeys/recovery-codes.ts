import * as v from 'valibot';
import { hourOf } from '#platform/time/date.ts';
import { refuse } from '#platform/use-case/index.ts';
import { SharedBox } from '../../../forms.ts';
import { RecoveryCode } from '../../../passkey-forms.ts';
import type { PasskeyRefusal } from '../../../refusals.ts';
import { useCase } from '../../rights.ts';
import { hashOfCode, plainCode } from '../../set-up/code.ts';
import { personById } from '../../store/administration/people.ts';
import { hasPasskey } from '../../store/passkeys/keys.ts';
import { removeRecoveryCodes, replaceRecoveryCodes, spendRecoveryCode } from '../../store/passkeys/recovery-codes.ts';
import { spendWayBack } from '../../store/passkeys/ways-back.ts';
import { endSession, endSessionsOf } from '../../store/sessions.ts';
import { hashOf, openWithRoles } from '../sessions.ts';
import { listSigns, newCodes } from './codes.ts';
import { mayChangeKeys } from './own-passkeys.ts';
import { tell, tellAll } from './tell.ts';

/** So many codes are made at once. */
const howMany = 10;
/** Makes one's codes anew; the older ones are nothing any more. They are told here alone. Refuses `passkey_needed`, `passkey_first`. */
export const makeRecoveryCodes = useCase({
  action: 'recovery_code.make',
  fresh: true,
  input: v.object({ token: v.string() }),
  async run(act, { token }) {
    const { db, scope, actor } = act;
    const person = scope.own;
    if (!person) return refuse('not_found');
    if (!(await hasPasskey(db, person))) return refuse<PasskeyRefusal>('passkey_needed');
    if (!(await mayChangeKeys(act, person, token))) return refuse<PasskeyRefusal>('passkey_first');
    const codes = newCodes(howMany);
    await replaceRecoveryCodes(db, actor.organisation, person, codes.map(hashOfCode));
    await tell(act, person, 'codes_made');
    return { codes };
  }
});

/**
 * Comes in by a code that one kept, or that a second person told after two had agreed: once. Else `recovery_unusable`, whatever the reason. Who comes so
 * has lost something: their other sessions end, and with a way back given by others the codes too.
 */
export const openByRecoveryCode = useCase({
  action: 'session.open_by_recovery_code',
  input: v.object({
    code: RecoveryCode,
    /** The session that this browser had until now: it ends in the same act. */
    replaces: v.optional(v.string()),
    shared: SharedBox
  }),
  limits: [
    { name: 'recovery-address', by: 'address', max: 300, minutes: 10 },
    { name: 'recovery-list', by: ({ code }) => plainCode(code).slice(0, listSigns), max: 10, minutes: 10 }
  ],
  async run(act, { code, replaces, shared }) {
    const { db, actor, now } = act;
    const hash = hashOfCode(code);
    const [own, given] = [await spendRecoveryCode(db, hash), await spendWayBack(db, hash, new Date(now))];
    const person = own ?? given;
    if (!person || (await personById(db, person))?.disabledAt !== null) return refuse<PasskeyRefusal>('recovery_unusable');
    if (replaces) await endSession(db, hashOf(replaces));
    // Whoever has the lost device has its sessions too; and who was let back in by others has lost the codes as well.
    await endSessionsOf(db, [person]);
    if (given) await removeRecoveryCodes(db, person);
    // Nobody is signed in yet: it is the person's own act all the same. Its hour alone is kept, as of a session's beginning.
    const asOwn = { ...act, actor: { ...actor, person }, now: hourOf(now).getTime() };
    await (given ? tellAll(asOwn, person, 'way_back_used') : tell(asOwn, person, 'code_used'));
    return { ...(await openWithRoles(db, actor.organisation, person, now, { shared, by: 'way_back' })), person };
  },
  auditObject: ({ person }) => person
});
