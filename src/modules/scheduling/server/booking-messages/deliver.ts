import { originOf } from '#modules/people/server/index.ts';
import { meetingCalendar } from '#platform/documents/icalendar.ts';
import type { Mail } from '#platform/mail.ts';
import type { Call } from '#platform/use-case/index.ts';
import { calendarUid } from '../calendar-uid.ts';
import type { MessageKey } from '../store/booking-messages.ts';
import { letterOf, type Letter, type LetterFacts } from './letter.ts';
import { noteOutcome, prepareMessage } from './prepare.ts';

/**
 * Sends one message of an appointment, at most once: looks, sends, notes, the three in a row and the sending in no transaction. Who dies between sending and
 * noting leaves a message that is sent again under the same Message-ID.
 * @throws MailNotTaken when it makes sense to try again later.
 */
export async function deliver(call: Call, key: MessageKey): Promise<void> {
  const prepared = valueOf(await prepareMessage(call, key));
  if (prepared.step === 'none') return;
  const outcome =
    prepared.step === 'note' ? prepared.outcome : await call.system.mail.send(await mailOf(call, key, prepared.to, prepared.facts));
  valueOf(await noteOutcome(call, { ...key, outcome }));
}

async function mailOf(call: Call, key: MessageKey, to: string, facts: Omit<LetterFacts, 'origin'>): Promise<Mail> {
  const { system, actor } = call;
  const letter = letterOf({ ...facts, origin: await originOf(system, actor.organisation) });
  const name = `${actor.organisation}:${key.id}:${key.kind}:booker:${key.sequence}`;
  return {
    to,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    messageId: system.secrets.keyed('message-id', name).subarray(0, 20).toString('hex'),
    language: facts.language,
    ...(key.kind === 'reminder' ? {} : { calendar: calendarOf(call, key, to, facts, letter) })
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

function valueOf<Value>(outcome: { ok: true; value: Value } | { ok: false; refusal: { code: string } }): Value {
  if (!outcome.ok) throw new Error(`A message could not be handled: ${outcome.refusal.code}`);
  return outcome.value;
}
