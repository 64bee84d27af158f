import * as v from 'valibot';
import { m } from '#texts/messages.js';
import type { Language } from '#platform/use-case/index.ts';
import { fullDate, list } from '#ui/formats.ts';
import type { DateRange } from '../../../free-times/hours.ts';
import { notePushTold, pushForMessage, type ToldOfHours } from '../../store/availability/pushes.ts';
import { query, useCase } from '../../system-rights.ts';

/** A giving of a template to one host, or (`isBack`) that it was taken back. */
export const AboutHours = v.object({ id: v.pipe(v.string(), v.uuid()), host: v.pipe(v.string(), v.uuid()), isBack: v.boolean() });

export interface HoursFacts {
  isBack: boolean;
  language: Language;
  name: string;
  campus: string;
  dates: readonly DateRange[];
}

type Prepared = { step: 'none' } | { step: 'note'; told: ToldOfHours } | { step: 'send'; to: string; facts: HoursFacts };

/** Looks at what a host has of a template now, and says what is to be done about telling it. What has changed again meanwhile is not told. */
export const prepareOfHours = query({
  action: 'message.prepare_of_hours',
  input: AboutHours,
  async run({ db, canSendMail }, { id, host, isBack }): Promise<Prepared> {
    const found = await pushForMessage(db, id, host);
    if (!found || found.has === isBack || (isBack ? found.toldBack : found.told) !== null) return { step: 'none' };
    if (!found.email) return { step: 'note', told: 'no_address' };
    if (!canSendMail) return { step: 'note', told: 'no_channel' };
    const { email, language, name, campus, dates } = found;
    return { step: 'send', to: email, facts: { isBack, language, name, campus, dates } };
  }
});

/** Notes that a host was told, or why not, so that it is not told again. */
export const noteOfHours = useCase({
  action: 'message.note_of_hours',
  input: v.object({ ...AboutHours.entries, told: v.picklist(['sent', 'no_address', 'no_channel', 'refused']) }),
  async run({ db }, { told, ...about }) {
    await notePushTold(db, about, told);
    return null;
  }
});

/** The message in the host's language: which hours, where and when, where to look at them, and that one can go back. */
export function hoursLetter({ isBack, language, name, campus, dates }: HoursFacts, origin: string): { subject: string; text: string } {
  const locale = { locale: language };
  const written = ({ from, to }: DateRange) =>
    from === to ? fullDate(from, language) : `${fullDate(from, language)}–${fullDate(to, language)}`;
  const what = { name: name.replace(/\p{C}+/gu, ' '), campus, dates: list(dates.map(written), language) };
  const lines = isBack
    ? [m.templates_mail_back(what, locale), `${m.templates_mail_look_back({}, locale)}\n${origin}/hours`]
    : [
        m.templates_mail_given(what, locale),
        m.templates_mail_bookings({}, locale),
        `${m.templates_mail_look({}, locale)}\n${origin}/hours`
      ];
  return {
    subject: isBack ? m.templates_mail_subject_back(what, locale) : m.templates_mail_subject(what, locale),
    text: `${[m.booking_messages_greeting({}, locale), ...lines].join('\n\n')}\n`
  };
}
