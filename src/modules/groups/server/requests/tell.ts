import * as v from 'valibot';
import { today } from '#modules/people/server/index.ts';
import type { Act } from '#platform/use-case/index.ts';
import { uuid } from '../../requests/forms.ts';
import { query } from '../rights.ts';
import { eventForMessage, instructorsOf, staffAt } from './store/recipients.ts';
import type { SupportFacts } from './support-letters/letter.ts';

function say(act: Act, event: 'support.done' | 'support.taken_back', id: string, persons: readonly (string | null)[]): void {
  // Who did it knows it.
  for (const person of new Set(persons)) if (person !== null && person !== act.actor.person) act.settle(act.say(event, { id, person }));
}

/** Tells of a request that waits for somebody: the professionals of its campus, the group's instructors, and when it is urgent the coordinators too. */
export async function tellOfAsking(
  act: Act,
  { event, group, campus, urgent }: { event: string; group: string; campus: string; urgent: boolean }
): Promise<void> {
  const day = await today(act.db, act.now);
  const [staff, instructors] = await Promise.all([
    staffAt(act.db, campus, urgent ? ['professional', 'coordinator'] : ['professional'], day),
    instructorsOf(act.db, group, day)
  ]);
  say(act, 'support.done', event, [...staff, ...instructors]);
}

/** Tells who asked, and who of the professionals has taken it, that a request stands elsewhere now, or again where it stood. */
export function tellOfChange(
  act: Act,
  event: string,
  { askedBy, professional }: { askedBy: string | null; professional: string | null },
  isBack = false
): void {
  say(act, isBack ? 'support.taken_back' : 'support.done', event, [askedBy, professional]);
}

type Prepared = { step: 'none' } | { step: 'send'; to: string; facts: SupportFacts };

/** Looks at what was done and at where the request stands now, and says what one reader is to be told. What has been taken back meanwhile is not told. */
export const prepareSupportMessage = query({
  action: 'support.prepare_message',
  input: v.object({ id: uuid, person: uuid, isBack: v.boolean() }),
  async run({ db, canSendMail }, { id, person, isBack }): Promise<Prepared> {
    const found = await eventForMessage(db, id, person);
    if (!found?.email || !canSendMail || (found.takenBackAt !== null) !== isBack) return { step: 'none' };
    const { email, language, group, urgent, state, reason, act, askedBy, id: request } = found;
    const kind = askedBy === person ? 'own' : act === 'ask' ? 'asked' : 'changed';
    return { step: 'send', to: email, facts: { kind, language, group, urgent, state, reason, request } };
  }
});
