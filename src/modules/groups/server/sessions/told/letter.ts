import { m } from '#texts/messages.js';
import type { Language } from '#platform/use-case/index.ts';
import { list, longWhen, shortWhen, timeOf } from '#ui/formats.ts';

/** What somebody of the staff is told of a session. */
export interface SessionFacts {
  id: string;
  request: string;
  /** `joined`: the reader leads it from now on; `left`: they do no more. */
  is: 'booked' | 'changed' | 'called_off' | 'joined' | 'left';
  language: Language;
  group: string;
  start: number;
  end: number;
  zone: string;
  campus: string;
  place: string | null;
  link: string | null;
  leaders: readonly string[];
}

/** For a calendar, which others may see: as neutral as a title can be. */
export const calendarTitle = (language: Language): string => m.sessions_mail_title({}, { locale: language });

export const calendarPlace = ({ campus, place, link }: Pick<SessionFacts, 'campus' | 'place' | 'link'>): string =>
  link ?? (place ? `${campus}, ${place}` : campus);

const subjects = {
  booked: m.sessions_mail_subject_booked,
  changed: m.sessions_mail_subject_changed,
  called_off: m.sessions_mail_subject_called_off,
  joined: m.sessions_mail_subject_booked,
  left: m.sessions_mail_subject_left
};
const leads = {
  booked: m.sessions_mail_lead_booked,
  changed: m.sessions_mail_lead_changed,
  called_off: m.sessions_mail_lead_called_off,
  joined: m.sessions_mail_lead_joined,
  left: m.sessions_mail_lead_left
};

/** The message in its recipient's language: when, where, who leads it, for which group, and where to look. Nothing of what it is about. */
export function sessionLetter(facts: SessionFacts, origin: string): { subject: string; text: string } {
  const { is, language, group, start, end, zone, leaders } = facts;
  const locale = { locale: language };
  const when = `${longWhen(start, zone, language)}–${timeOf(end, zone, language)}`;
  const about = [
    m.sessions_mail_group({ group }, locale),
    m.sessions_mail_when({ when }, locale),
    m.sessions_mail_where({ place: calendarPlace(facts) }, locale),
    m.sessions_mail_leaders({ names: list(leaders, language) }, locale)
  ];
  const blocks = [
    m.sessions_mail_greeting({}, locale),
    leads[is]({}, locale),
    about.join('\n'),
    `${m.sessions_mail_look({}, locale)}\n${origin}/support/${facts.request}/session/${facts.id}`
  ];
  return { subject: subjects[is]({ when: shortWhen(start, zone, language) }, locale), text: `${blocks.join('\n\n')}\n` };
}
