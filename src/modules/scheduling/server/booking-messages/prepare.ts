import * as v from 'valibot';
import { hourOf } from '#platform/time/date.ts';
import { asMail } from '#platform/mail.ts';
import { isIn } from '../../appointment-state.ts';
import { isQuiet } from '../../availability/reminder-times.ts';
import type { Act } from '#platform/use-case/index.ts';
import { nearestTimes } from '../booking/nearest-times.ts';
import { linkSecretOf, wordsKeptAs } from '../recovery.ts';
import { appointmentForMessage, deliveredBy, noteDelivery, type DeliveryOutcome, type MessageKind } from '../store/booking-messages.ts';
import { query, useCase } from '../system-rights.ts';
import { everyAudience } from '../store/services.ts';
import type { LetterFacts, Offer } from './letter.ts';
import { noWay, waysTo, type Way } from './ways.ts';

const MessageInput = v.object({
  id: v.pipe(v.string(), v.uuid()),
  kind: v.picklist(['confirmation', 'change', 'cancellation', 'reminder']),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Of a reminder: how many hours before the meeting it belongs to. */
  hours: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(168)), 0)
});

/** What is to be done about a message: nothing any more, only a note why it is not sent, or sending it by each of the ways. */
type Prepared =
  | { step: 'none' }
  | { step: 'note'; outcome: DeliveryOutcome }
  | { step: 'send'; ways: Way[]; email: string | null; facts: Omit<LetterFacts, 'origin'> };

/**
 * Looks at an appointment as it is now and says what is to be done about one of its messages. A message about a state that has passed is not sent:
 * the appointment was changed, cancelled or held meanwhile, or its time has begun.
 */
export const prepareMessage = query({
  action: 'message.prepare',
  input: MessageInput,
  async run(act, key): Promise<Prepared> {
    const { db, actor, secrets, channels, canSendMail, now } = act;
    const [delivered, found] = await Promise.all([deliveredBy(db, key), appointmentForMessage(db, key.id)]);
    if (!found || delivered.includes(noWay)) return { step: 'none' };
    // What was held up until the night waits for the morning, when it is said anew.
    if (key.kind === 'reminder' && isQuiet(now, found.zone)) return { step: 'none' };
    // Once it has gone by one channel, nothing is noted that is of no channel.
    const note = (outcome: DeliveryOutcome): Prepared => (delivered.length > 0 ? { step: 'none' } : { step: 'note', outcome });
    const past = (key.kind === 'cancellation' ? found.endsAt : found.startsAt).getTime() <= now;
    if (found.sequence !== key.sequence || !isIn(found.state, toldOf[key.kind]) || past) return note('outdated');
    const email = found.contactEmail ? secrets.open('contact-email', key.id, found.contactEmail) : found.personEmail;
    const phone = found.contactPhone ? secrets.open('contact-phone', key.id, found.contactPhone) : null;
    const ways = waysTo({ email, phone }, channels);
    if (ways.length === 0) return note('no_address');
    const open = ways.filter(({ channel }) => canSendMail || channel !== asMail.notedAs);
    if (open.length === 0) return note('no_channel');
    const due = open.filter(({ channel }) => !delivered.includes(channel));
    if (due.length === 0) return { step: 'none' };
    return {
      step: 'send',
      ways: due,
      email,
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
        offers: key.kind === 'cancellation' && offering.has(found.cancelReason) ? await offersFor(act, found) : [],
        cancelReason: found.cancelledBy === 'booker' ? 'booker' : found.cancelReason,
        link: linkSecretOf(secrets, actor.organisation, key.id),
        words: found.nickname === null ? null : wordsKeptAs(secrets, actor.organisation, key.id, found.wordsHash)
      }
    };
  }
});

/** Reasons of a cancellation for which the school offers other times: it was the school that could not. */
const offering: ReadonlySet<string | null> = new Set(['host_ill', 'host_absent', 'moved_by_school']);
const mostOffers = 3;

/** The free times nearest to a called-off one, in the same way to meet, as they are now. */
async function offersFor(act: Act, found: NonNullable<Awaited<ReturnType<typeof appointmentForMessage>>>): Promise<Offer[]> {
  const lost = {
    service: found.service,
    host: found.host,
    campus: found.campusId,
    modality: found.modality,
    start: found.startsAt.getTime()
  };
  const near = await nearestTimes({ ...act, language: found.language }, lost, mostOffers, null, {
    audiences: everyAudience,
    unverified: found.nickname !== null
  });
  return near.map(({ start, zone, campusName, value }) => {
    return { start, zone, campus: campusName, path: `/book?${new URLSearchParams({ service: found.serviceSlug, time: value })}` };
  });
}

/** What a message tells of an appointment; when that is no longer so, it is not sent. */
const toldOf = { confirmation: 'open', change: 'open', reminder: 'open', cancellation: 'calledOff' } as const satisfies Record<
  MessageKind,
  string
>;

/** Notes what became of a message by a channel, so that it is not sent again. */
export const noteOutcome = useCase({
  action: 'message.note_outcome',
  input: v.object({
    ...MessageInput.entries,
    channel: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z-]{1,19}$/)), noWay),
    outcome: v.picklist(['sent', 'outdated', 'no_address', 'no_channel', 'refused'])
  }),
  async run({ db, actor, now }, { channel, outcome, ...key }) {
    await noteDelivery(db, actor.organisation, key, { recipient: 'booker', channel, outcome }, hourOf(now));
    return null;
  }
});
