import { giveRoleTo } from '#modules/people/server/administration/roles/change-people.ts';
import { openSession, sendFeedback } from '#modules/people/server/index.ts';
import type { Ground } from '../../ground.ts';
import { aCode } from '../inputs/set-up.ts';
import { aContact } from '../inputs/routes/contacts.ts';
import { aFaultyImport } from '../inputs/import.ts';
import { aKeptPlan } from '../inputs/strands/plans.ts';
import { passkeyInputs } from '../inputs/passkeys.ts';
import { signInInputs } from '../inputs/sign-in.ts';
import { sweptActs } from '../sweep.ts';
import { supportOf } from './plan-of-groups.ts';
import { aPlan } from './plan.ts';
import { aSide, everyAct, type Side } from '../world.ts';

/** Something in every table of an organisation. */
export async function everythingOf(ground: Ground, slug: string): Promise<Side> {
  const side = await aSide(ground, slug);
  const acts = new Map(sweptActs(await everyAct()).map((act) => [act.action, act]));
  const { id } = await side.booked(side.actor('student'));
  await sendFeedback(side.call('visitor'), { topic: 'other', message: 'Hyvä.', contact: '' });
  await ground.system.database.act({ organisation: side.organisation, person: null }, (db) =>
    openSession(db, side.organisation, side.student, ground.system.clock())
  );
  const link = await signInInputs['sign_in.make_link']?.own(side, 'system');
  await acts.get('sign_in.make_link')?.call(side.call('system'), link?.input ?? {});
  const account = await signInInputs['session.open_by_provider']?.own(side, 'visitor');
  await acts.get('session.open_by_provider')?.call(side.call('visitor'), account?.input ?? {});
  await acts.get('message.note_outcome')?.call(side.call('system'), { id, kind: 'confirmation', sequence: 0, outcome: 'sent' });
  await acts.get('claim.delete_old')?.call(side.call('system'), {});
  await giveRoleTo(side.call('admin'), { person: side.student, role: 'tutor', place: 'organisation', startsOn: '2029-08-01' });
  await aFaultyImport(side);
  await acts.get('request.ask_name')?.call(side.call('student'), { givenName: 'Nimi', familyName: 'Suku' });
  await aCode(side);
  await passkeyInputs['session.open_by_recovery_code']?.own(side, 'visitor');
  await passkeyInputs['way_back.confirm']?.own(side, 'admin');
  await aContact(side, side.hostPerson);
  await aPlan(side);
  await supportOf(side);
  await aKeptPlan(side);
  return side;
}
