import { originOf } from '#modules/people/server/index.ts';
import { meetingCalendar } from '#platform/documents/icalendar.ts';
import { messageIdOf, type Mail } from '#platform/mail.ts';
import { valueOf, type Call } from '#platform/use-case/index.ts';
import { calendarUid } from '../calendar-uid.ts';
import type { MessageKey } from '../store/booking-messages.ts';
import { letterOf, type Letter, type LetterFacts } from './letter.ts';
import { noteOutcome, prepareMessage } from './prepare.ts';

/**
 * Sends one message of an appointment, at most once by each channel that reaches the recipient: looks, sends, notes, the three in a row and the sending in no
 * transaction. Who dies between sending and noting leaves a message that is sent again under the same Message-ID.
 * @throws MailNotTaken when it makes sense to try again later; by the other channels it has gone all the same.
 */
export async function deliver(call: Call, key: MessageKey): Promise<void> {
  const prepared = valueOf(await prepareMessage(call, key));
  if (prepared.step === 'none') return;
  if (prepared.step === 'note') return void valueOf(await noteOutcome(call, { ...key, outcome: prepared.outcome }));
  const message = await messageOf(call, key, prepared.email, prepared.facts);
  const failures: unknown[] = [];
  for (const { channel, to } of prepared.ways) {
    try {
      const way = call.system.channels.find(({ notedAs }) => notedAs === channel);
      if (way) valueOf(await noteOutcome(call, { ...key, channel, outcome: await way.send({ ...message, to }) }));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/** The message in every shape, made once for all channels. */
async function messageOf(call: Call, key: MessageKey, email: string | null, facts: Omit<LetterFacts, 'origin'>): Promise<Omit<Mail, 'to'>> {
  const { system, actor } = call;
  const letter = letterOf({ ...facts, origin: await originOf(system, actor.organisation) });
  const name = `${actor.organisation}:${key.id}:${key.kind}:booker:${key.sequence}${key.hours > 0 ? `:${key.hours}` : ''}`;
  return {
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    short: letter.short,
    messageId: messageIdOf(system.secrets, name),
    language: facts.language,
    ...(key.kind === 'reminder' || !email ? {} : { calendar: calendarOf(call, key, email, facts, letter) })
  };
}

function calendarOf(
  { system, actor, now }: Call,
  key: MessageKey,
  to: string,
  facts: Omit<LetterFacts, 'origin'>,
  letter: Letter
): NonNullable<Mail['calendar']> {
  const method = key.kind === 'cancellation' ? 'CANCEL' : 'REQUEST';
  const { from } = system.mail;
  const uid = calendarUid(system, actor.organisation, key.id);
  const url = facts.modality === 'video' && method === 'REQUEST' ? facts.video : null;
  const { start, end, zone } = facts;
  const ics = meetingCalendar({
    uid,
    sequence: facts.sequence,
    method,
    start,
    end,
    zone,
    title: letter.title,
    location: letter.place,
    ...(url ? { url, description: url } : {}),
    organiser: from,
    attendee: to,
    stamp: now
  });
  return { method, ics };
}
