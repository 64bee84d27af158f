import * as v from 'valibot';
import { m } from '#texts/messages.js';
import { originOf } from '#modules/people/server/index.ts';
import type { Job } from '#platform/jobs/queue.ts';
import { asMail, messageIdOf } from '#platform/mail.ts';
import { hourOf } from '#platform/time/date.ts';
import { dateIn } from '#platform/time/zone.ts';
import { valueOf, type Language } from '#platform/use-case/index.ts';
import { longWhen, shortWhen, timeOf } from '#ui/formats.ts';
import { isIn } from '../../appointment-state.ts';
import type { Modality } from '../../modality.ts';
import { handedOverForHost, hostWasTold, noteDelivery, type DeliveryOutcome } from '../store/booking-messages.ts';
import { query, useCase } from '../system-rights.ts';
import { noWay } from './ways.ts';

const About = v.object({ id: v.pipe(v.string(), v.uuid()), sequence: v.pipe(v.number(), v.integer(), v.minValue(0)) });

interface Facts {
  id: string;
  language: Language;
  start: number;
  end: number;
  zone: string;
  modality: Modality;
  campus: string;
  room: string;
}

type Prepared = { step: 'none' } | { step: 'note'; outcome: DeliveryOutcome } | { step: 'send'; to: string; facts: Facts };

/** Looks at a meeting that was given to another host, as it is now, and says what is to be done about telling that host. */
export const prepareToHost = query({
  action: 'message.prepare_to_host',
  input: About,
  async run({ db, canSendMail, now }, { id, sequence }): Promise<Prepared> {
    const [told, found] = await Promise.all([hostWasTold(db, id, sequence), handedOverForHost(db, id)]);
    if (told || !found) return { step: 'none' };
    // It was moved, given on or called off meanwhile, or has begun: another message tells of that, or none is needed.
    if (found.sequence !== sequence || !isIn(found.state, 'open') || found.startsAt.getTime() <= now)
      return { step: 'note', outcome: 'outdated' };
    if (!found.email) return { step: 'note', outcome: 'no_address' };
    if (!canSendMail) return { step: 'note', outcome: 'no_channel' };
    const { email, language, startsAt, endsAt, zone, modality, campus, room } = found;
    return {
      step: 'send',
      to: email,
      facts: { id, language, start: startsAt.getTime(), end: endsAt.getTime(), zone, modality, campus, room: room ?? '' }
    };
  }
});

/** Notes what became of telling a host, so that it is not told again. */
export const noteToHost = useCase({
  action: 'message.note_to_host',
  input: v.object({
    ...About.entries,
    channel: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z-]{1,19}$/)), noWay),
    outcome: v.picklist(['sent', 'outdated', 'no_address', 'no_channel', 'refused'])
  }),
  async run({ db, actor, now }, { id, sequence, channel, outcome }) {
    const key = { id, kind: 'change', sequence, hours: 0 } as const;
    await noteDelivery(db, actor.organisation, key, { recipient: 'host', channel, outcome }, hourOf(now));
    return null;
  }
});

/** When and where, and the way to the calendar: as neutral as the booker's own message, and nothing of who comes. */
function letterOf({ id, language, start, end, zone, modality, campus, room }: Facts, origin: string): { subject: string; text: string } {
  const locale = { locale: language };
  const place = {
    campus: room ? `${campus}, ${room}` : campus,
    video: m.booking_messages_host_video({}, locale),
    phone: m.booking_messages_host_phone({}, locale)
  };
  const lines = [
    m.booking_messages_greeting({}, locale),
    m.booking_messages_host_lead({}, locale),
    `${m.booking_messages_time({ when: `${longWhen(start, zone, language)}–${timeOf(end, zone, language)}` }, locale)}\n${m.booking_messages_place({ place: place[modality] }, locale)}`,
    `${m.booking_messages_host_look({}, locale)}\n${origin}/week?from=${dateIn(start, zone)}&open=${id}`
  ];
  return { subject: m.booking_messages_host_subject({ when: shortWhen(start, zone, language) }, locale), text: `${lines.join('\n\n')}\n` };
}

/** Tells a host, soon after, that a colleague has given them a meeting; tries for a day when the mail server is away. */
export const tellHostJob: Job = {
  name: 'tell-host-of-meeting-given',
  hears: ['appointment.handed_over'],
  retryLimit: 100,
  once: ({ id, sequence }) => `host:${id}:${sequence}`,
  async run(call, ids) {
    const about = v.parse(About, ids);
    const prepared = valueOf(await prepareToHost(call, about));
    if (prepared.step === 'none') return;
    if (prepared.step === 'note') return void valueOf(await noteToHost(call, { ...about, outcome: prepared.outcome }));
    const { system, actor } = call;
    const { subject, text } = letterOf(prepared.facts, await originOf(system, actor.organisation));
    const outcome = await system.mail.send({
      to: prepared.to,
      subject,
      text,
      messageId: messageIdOf(system.secrets, `${actor.organisation}:${about.id}:host:${about.sequence}`),
      language: prepared.facts.language
    });
    valueOf(await noteToHost(call, { ...about, outcome, channel: asMail.notedAs }));
  }
};
