import { m } from '#texts/messages.js';
import type { Language } from '#platform/use-case/index.ts';
import type { DeclineReason, RequestState } from '../../../requests/request-state.ts';
import { meaningText, stateText } from '../../../ui/requests/request-words.ts';

/** What one reader is told of a request; themes and words of it stay in the house. */
export interface SupportFacts {
  /** `own`: to who asked; `asked`: it has just been asked; `changed`: to who has taken it. */
  kind: 'own' | 'asked' | 'changed';
  language: Language;
  group: string;
  urgent: boolean;
  state: RequestState;
  reason: DeclineReason | null;
  request: string;
}

/** The message in its reader's language: of which group, where it stands, and where to look. The subject tells nothing of it. */
export function supportLetter(
  { kind, language, group: name, urgent, state, reason, request }: SupportFacts,
  origin: string
): { subject: string; text: string } {
  const locale = { locale: language };
  const group = name.replace(/\p{C}+/gu, ' ');
  const stands = m.support_letters_stands({ state: stateText(state, language) }, locale);
  const lines = {
    own: [m.support_letters_own({ group }, locale), stands, meaningText(state, reason, language)],
    asked: [m.support_letters_asked({ group }, locale), ...(urgent ? [m.support_letters_urgent({}, locale)] : [])],
    changed: [m.support_letters_changed({ group }, locale), stands]
  }[kind];
  return {
    subject: m.support_letters_subject({}, locale),
    text: `${[m.booking_messages_greeting({}, locale), ...lines, `${m.support_letters_look({}, locale)}\n${origin}/support/${request}`].join('\n\n')}\n`
  };
}
