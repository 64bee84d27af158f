import { m } from '#texts/messages.js';
import type { Language } from '#platform/use-case/index.ts';

/** What one reader is reminded of; nothing that was written leaves the house. */
export interface FollowUpFacts {
  isAsker: boolean;
  language: Language;
  group: string;
  request: string;
}

/** The reminder in its reader's language: who asked is led to two questions, the professional to the request. The subject tells nothing of it. */
export function followUpLetter(
  { isAsker, language, group: name, request }: FollowUpFacts,
  origin: string
): { subject: string; text: string } {
  const locale = { locale: language };
  const group = name.replace(/\p{C}+/gu, ' ');
  const lines = isAsker
    ? [`${m.follow_up_letters_answer({}, locale)}\n${origin}/support/${request}/follow-up`]
    : [m.follow_up_letters_both({}, locale), `${m.follow_up_letters_look({}, locale)}\n${origin}/support/${request}`];
  return {
    subject: m.follow_up_letters_subject({}, locale),
    text: `${[m.booking_messages_greeting({}, locale), m.follow_up_letters_time({ group }, locale), ...lines].join('\n\n')}\n`
  };
}
