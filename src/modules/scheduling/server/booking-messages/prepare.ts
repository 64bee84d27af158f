import * as v from 'valibot';
import { isIn } from '../../appointment-state.ts';
import { linkSecretOf, wordsKeptAs } from '../recovery.ts';
import { appointmentForMessage, isDelivered, noteDelivery, type DeliveryOutcome, type MessageKind } from '../store/booking-messages.ts';
import { query, useCase } from '../system-rights.ts';
import type { LetterFacts } from './letter.ts';

const MessageInput = v.object({
  id: v.pipe(v.string(), v.uuid()),
  kind: v.picklist(['confirmation', 'change', 'cancellation', 'reminder']),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0))
});

/** What is to be done about a message: nothing any more, only a note why it is not sent, or sending it. */
type Prepared =
  { step: 'none' } | { step: 'note'; outcome: DeliveryOutcome } | { step: 'send'; to: string; facts: Omit<LetterFacts, 'origin'> };

/**
 * Looks at an appointment as it is now and says what is to be done about one of its messages. A message about a state that has passed is not sent:
 * the appointment was changed, cancelled or held meanwhile, or its time has begun.
 */
export const prepareMessage = query({
  action: 'message.prepare',
  input: MessageInput,
  async run({ db, actor, secrets, canSendMail, now }, key): Promise<Prepared> {
    const [delivered, found] = await Promise.all([isDelivered(db, key), appointmentForMessage(db, key.id)]);
    if (delivered || !found) return { step: 'none' };
    const past = (key.kind === 'cancellation' ? found.endsAt : found.startsAt).getTime() <= now;
    if (found.sequence !== key.sequence || !isIn(found.state, toldOf[key.kind]) || past) return { step: 'note', outcome: 'outdated' };
    const to = found.contactEmail ? secrets.open('contact-email', key.id, found.contactEmail) : found.personEmail;
    if (!to) return { step: 'note', outcome: 'no_address' };
    if (!canSendMail) return { step: 'note', outcome: 'no_channel' };
    return {
      step: 'send',
      to,
      facts: {
        kind: key.kind,
        sequence: found.sequence,
        language: found.language,
        start: found.startsAt.getTime(),
        end: found.endsAt.getTime(),
        zone: found.zone,
        modality: found.modality,
        campus: found.campus,
        address: found.address,
        room: found.room ?? '',
        video: found.video,
        nickname: found.nickname,
        cancelReason: found.cancelledBy === 'booker' ? 'booker' : found.cancelReason,
        link: linkSecretOf(secrets, actor.organisation, key.id),
        words: found.nickname === null ? null : wordsKeptAs(secrets, actor.organisation, key.id, found.wordsHash)
      }
    };
  }
});

/** What a message tells of an appointment; when that is no longer so, it is not sent. */
const toldOf = { confirmation: 'open', change: 'open', reminder: 'open', cancellation: 'calledOff' } as const satisfies Record<
  MessageKind,
  string
>;

const hour = 3_600_000;

/** Notes what became of a message, so that it is not sent again. */
export const noteOutcome = useCase({
  action: 'message.note_outcome',
  input: v.object({ ...MessageInput.entries, outcome: v.picklist(['sent', 'outdated', 'no_address', 'no_channel', 'refused']) }),
  async run({ db, actor, now }, { outcome, ...key }) {
    await noteDelivery(db, actor.organisation, key, outcome, new Date(Math.floor(now / hour) * hour));
    return null;
  }
});
