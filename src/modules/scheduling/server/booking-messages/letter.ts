import { m } from '#texts/messages.js';
import { longWhen, shortWhen, timeOf } from '#ui/formats.ts';
import type { Language } from '#platform/use-case/index.ts';
import type { Modality } from '../../modality.ts';
import type { MessageKind } from '../store/booking-messages.ts';

/** What a message says; nothing here tells of the nature of the visit, nor whom it is with. */
export interface LetterFacts {
  kind: MessageKind;
  sequence: number;
  language: Language;
  /** Instants, ms since the epoch. */
  start: number;
  end: number;
  zone: string;
  modality: Modality;
  campus: string;
  address: string;
  room: string;
  video: string | null;
  nickname: string | null;
  cancelReason: 'host_ill' | 'host_absent' | 'moved_by_school' | 'doubtful' | 'booker' | null;
  /** Secret of the booking's link. */
  link: string;
  /** The four words; only for a booking under a nickname, which has no other way back. */
  words: readonly string[] | null;
  /** Free times to book instead, soonest first: in a cancellation by the school. */
  offers: readonly Offer[];
  /** The public address of the organisation, without a slash at its end. */
  origin: string;
}

/** A free time as a message offers it. */
export interface Offer {
  start: number;
  zone: string;
  campus: string;
  /** Of the page where it is booked, behind the organisation's address. */
  path: string;
}

export interface Letter {
  subject: string;
  text: string;
  html: string;
  /** For a channel with little room: the subject, and where to go. */
  short: string;
  /** For the calendar: as neutral as the subject. */
  title: string;
  place: string;
  /** Where the booking is changed or cancelled. */
  link: string;
}

/** One line of a message; an address stands on a line of its own, so that every program makes it a link. */
interface Line {
  text: string;
  href?: string;
}

/** Makes the message in its recipient's language. */
export function letterOf(facts: LetterFacts): Letter {
  const { language, kind } = facts;
  const locale = { locale: language };
  const when = shortWhen(facts.start, facts.zone, language);
  const place = shortPlace(facts);
  const subject = subjects[kind]({ when, place }, locale);
  const link = `${facts.origin}/t/${facts.link}`;
  const blocks: Line[][] = [[{ text: greeting(facts) }], leadOf(facts), factLines(facts)];
  if (kind === 'cancellation')
    blocks.push(offerLines(facts), [{ text: m.booking_messages_new_time({}, locale) }, { text: facts.origin, href: facts.origin }]);
  else blocks.push([{ text: m.booking_messages_change({}, locale) }, { text: link, href: link }], wordLines(facts));
  blocks.push([{ text: m.booking_messages_closing({}, locale) }]);
  const filled = blocks.filter((block) => block.length > 0);
  return {
    subject,
    text: `${filled.map((block) => block.map(({ text }) => text).join('\n')).join('\n\n')}\n`,
    html: htmlOf(subject, filled, language),
    short: `${subject}\n${kind === 'cancellation' ? facts.origin : link}`,
    title: m.booking_messages_title({}, locale),
    place: placeOf(facts),
    link
  };
}

const subjects = {
  confirmation: m.booking_messages_subject_confirmation,
  change: m.booking_messages_subject_change,
  cancellation: m.booking_messages_subject_cancellation,
  reminder: m.booking_messages_subject_reminder
} as const satisfies Record<MessageKind, unknown>;

const reasons = {
  host_ill: m.booking_messages_reason_host_ill,
  host_absent: m.booking_messages_reason_host_absent,
  moved_by_school: m.booking_messages_reason_moved_by_school,
  doubtful: m.booking_messages_reason_doubtful
} as const;

function greeting({ nickname, language }: LetterFacts): string {
  const name = nickname?.replace(/\p{C}+/gu, ' ').trim();
  return name ? m.booking_messages_greeting_name({ name }, { locale: language }) : m.booking_messages_greeting({}, { locale: language });
}

function leadOf({ kind, cancelReason, language }: LetterFacts): Line[] {
  const locale = { locale: language };
  if (kind === 'confirmation') return [{ text: m.booking_messages_lead_confirmation({}, locale) }];
  if (kind === 'change') return [{ text: m.booking_messages_lead_change({}, locale) }];
  if (kind === 'reminder') return [{ text: m.booking_messages_lead_reminder({}, locale) }];
  if (cancelReason === 'booker') return [{ text: m.booking_messages_lead_cancelled_by_booker({}, locale) }];
  const lead = { text: m.booking_messages_lead_cancelled_by_host({}, locale) };
  return cancelReason ? [lead, { text: reasons[cancelReason]({}, locale) }] : [lead];
}

function factLines(facts: LetterFacts): Line[] {
  const { language, zone, modality, kind } = facts;
  const locale = { locale: language };
  const when = `${longWhen(facts.start, zone, language)}–${timeOf(facts.end, zone, language)}`;
  const lines: Line[] = [
    { text: m.booking_messages_time({ when }, locale) },
    { text: m.booking_messages_place({ place: placeOf(facts) }, locale) }
  ];
  if (kind === 'cancellation') return lines;
  if (modality === 'phone') lines.push({ text: m.booking_messages_phone({}, locale) });
  if (modality === 'video' && facts.video)
    lines.push({ text: m.booking_messages_video({}, locale) }, { text: facts.video, href: facts.video });
  return lines;
}

/** The nearest other times, each with the address where it is booked. */
function offerLines({ offers, origin, language }: LetterFacts): Line[] {
  if (offers.length === 0) return [];
  const times = offers.flatMap(({ start, zone, campus, path }) => {
    const when = shortWhen(start, zone, language);
    return [
      { text: m.booking_messages_offer({ when, campus }, { locale: language }) },
      { text: `${origin}${path}`, href: `${origin}${path}` }
    ];
  });
  return [{ text: m.booking_messages_offers({}, { locale: language }) }, ...times];
}

function wordLines({ words, language }: LetterFacts): Line[] {
  return words ? [{ text: m.booking_messages_words({}, { locale: language }) }, { text: words.join(' ') }] : [];
}

function shortPlace({ modality, campus, language }: LetterFacts): string {
  if (modality === 'campus') return campus;
  return modality === 'phone'
    ? m.booking_messages_place_phone({}, { locale: language })
    : m.booking_messages_place_video({}, { locale: language });
}

function placeOf(facts: LetterFacts): string {
  if (facts.modality !== 'campus') return shortPlace(facts);
  return [facts.campus, facts.address, facts.room].filter((part) => part !== '').join(', ');
}

function htmlOf(title: string, blocks: Line[][], language: Language): string {
  const line = ({ text, href }: Line) => (href ? `<a href="${escaped(href)}">${escaped(text)}</a>` : escaped(text));
  const body = blocks.map((block) => `<p>${block.map(line).join('<br>')}</p>`).join('\n');
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>\n<body>\n${body}\n</body></html>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
