import { m } from '#texts/messages.js';
import type { Language } from '#platform/use-case/index.ts';
import { longWhen, shortWhen, timeOf } from '#ui/formats.ts';
import type { Modality } from '../../modality.ts';

/** What a message to somebody who waits says; nothing here tells of the nature of the visit, nor whom it is with. */
export interface WaitingFacts {
  language: Language;
  nickname: string | null;
  /** Secret of the wait's link. */
  link: string;
  origin: string;
  /** The time that is offered; null: the wait has ended by itself. */
  offer: { start: number; end: number; until: number; zone: string; modality: Modality; campus: string } | null;
  endedAs: 'missed' | 'date';
}

/** The message in its recipient's language: an offer with its end and where to answer it, or that the wait has ended and why. */
export function waitingLetter(facts: WaitingFacts): { subject: string; text: string; short: string } {
  const { language, nickname, offer, origin } = facts;
  const locale = { locale: language };
  const link = `${origin}/t/${facts.link}`;
  const name = nickname?.replace(/\p{C}+/gu, ' ').trim();
  const greeting = name ? m.booking_messages_greeting_name({ name }, locale) : m.booking_messages_greeting({}, locale);
  const closing = m.booking_messages_closing({}, locale);
  if (!offer) {
    const subject = m.waiting_letter_ended_subject({}, locale);
    const why = facts.endedAs === 'missed' ? m.waiting_letter_missed({}, locale) : m.waiting_letter_date({}, locale);
    const blocks = [
      greeting,
      why,
      `${m.waiting_letter_again({}, locale)}\n${origin}/book`,
      `${m.waiting_letter_help({}, locale)}\n${origin}/help-now`
    ];
    return { subject, text: `${[...blocks, closing].join('\n\n')}\n`, short: `${subject}\n${origin}/book` };
  }
  const { zone, modality, campus } = offer;
  const place = { campus, video: m.booking_messages_place_video({}, locale), phone: m.booking_messages_place_phone({}, locale) }[modality];
  const subject = m.waiting_letter_subject({ when: shortWhen(offer.start, zone, language), place }, locale);
  const when = `${longWhen(offer.start, zone, language)}–${timeOf(offer.end, zone, language)}`;
  const blocks = [
    greeting,
    m.waiting_letter_lead({ until: longWhen(offer.until, zone, language) }, locale),
    `${m.booking_messages_time({ when }, locale)}\n${m.booking_messages_place({ place }, locale)}`,
    `${m.waiting_letter_answer({}, locale)}\n${link}`,
    m.waiting_letter_else({}, locale),
    closing
  ];
  return { subject, text: `${blocks.join('\n\n')}\n`, short: `${subject}\n${link}` };
}
