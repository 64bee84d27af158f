import * as v from 'valibot';
import { originOf } from '#modules/people/server/index.ts';
import { asMail, messageIdOf } from '#platform/mail.ts';
import { valueOf, type Call } from '#platform/use-case/index.ts';
import { waysTo, type Way } from '../booking-messages/ways.ts';
import { linkSecretOf } from '../recovery.ts';
import { noteEndTold, waitingForMessage } from '../store/waiting/waiting.ts';
import { noteOfferTold, offerForMessage } from '../store/waiting/offers.ts';
import { query, useCase } from '../system-rights.ts';
import { waitingLetter, type WaitingFacts } from './letter.ts';

const Key = v.object({ what: v.picklist(['offer', 'end']), id: v.pipe(v.string(), v.uuid()) });
type Key = v.InferOutput<typeof Key>;

type Prepared =
  | { step: 'none' }
  | { step: 'note'; outcome: 'outdated' | 'no_address' | 'no_channel' }
  | { step: 'send'; ways: Way[]; facts: Omit<WaitingFacts, 'origin'> };

/** Looks at an offer, or at a wait that has ended, as it is now and says what is to be done about its message. What has passed is not sent. */
export const prepareWaitingMessage = query({
  action: 'waiting.prepare_message',
  input: Key,
  async run({ db, actor, secrets, channels, canSendMail }, { what, id }): Promise<Prepared> {
    const offer = what === 'offer' ? await offerForMessage(db, id) : undefined;
    if (what === 'offer' && (!offer || offer.told !== null)) return { step: 'none' };
    const wait = await waitingForMessage(db, offer?.waiting ?? id);
    if (!wait || (what === 'end' && wait.told !== null)) return { step: 'none' };
    // The wait is read after its offer and may have ended in between; then its address is gone, and that of the account must not stand in for it.
    const hasPassed = what === 'offer' ? offer?.outcome !== null || !offer.isHeld || wait.state === 'closed' : wait.state !== 'closed';
    if (hasPassed) return { step: 'note', outcome: 'outdated' };
    const email = wait.contactEmail ? secrets.open('contact-email', wait.id, wait.contactEmail) : wait.personEmail;
    const ways = waysTo({ email, phone: null }, channels);
    if (ways.length === 0) return { step: 'note', outcome: 'no_address' };
    const open = ways.filter(({ channel }) => canSendMail || channel !== asMail.notedAs);
    if (open.length === 0) return { step: 'note', outcome: 'no_channel' };
    return {
      step: 'send',
      ways: open,
      facts: {
        language: wait.language,
        nickname: wait.nickname,
        link: linkSecretOf(secrets, actor.organisation, wait.id),
        endedAs: wait.closedAs === 'missed' ? 'missed' : 'date',
        offer: offer
          ? {
              start: offer.startsAt.getTime(),
              end: offer.endsAt.getTime(),
              until: offer.until.getTime(),
              zone: offer.zone,
              modality: offer.modality,
              campus: offer.campusName
            }
          : null
      }
    };
  }
});

/** Notes what became of a message, so that it is not sent again. */
export const noteWaitingMessage = useCase({
  action: 'waiting.note_message',
  input: v.object({ ...Key.entries, outcome: v.picklist(['sent', 'outdated', 'no_address', 'no_channel', 'refused']) }),
  async run({ db }, { what, id, outcome }) {
    await (what === 'offer' ? noteOfferTold(db, id, outcome) : noteEndTold(db, id, outcome));
    return null;
  }
});

/** Sends one message to somebody who waits: looks, sends, notes, three in a row and the sending in no transaction. */
export async function deliverWaiting(call: Call, key: Key): Promise<void> {
  const prepared = valueOf(await prepareWaitingMessage(call, key));
  if (prepared.step === 'none') return;
  if (prepared.step === 'note') return void valueOf(await noteWaitingMessage(call, { ...key, outcome: prepared.outcome }));
  const { system, actor } = call;
  const letter = waitingLetter({ ...prepared.facts, origin: await originOf(system, actor.organisation) });
  const messageId = messageIdOf(system.secrets, `${actor.organisation}:${key.id}:${key.what}`);
  let outcome: 'sent' | 'refused' | 'no_channel' = 'no_channel';
  for (const { channel, to } of prepared.ways) {
    const way = system.channels.find(({ notedAs }) => notedAs === channel);
    const became = await way?.send({ ...letter, to, messageId, language: prepared.facts.language });
    if (became && outcome !== 'sent') outcome = became;
  }
  valueOf(await noteWaitingMessage(call, { ...key, outcome }));
}
