import { m } from '#texts/messages.js';
import type { Mail } from '#platform/mail.ts';
import type { Language } from '#platform/use-case/index.ts';

/** The message with a link to sign in with, in its recipient's language. It says nothing of what the service is about. */
export function linkMail({ email, language, mark }: { email: string; language: Language; mark: string }, link: string): Mail {
  const locale = { locale: language };
  const lines = [
    m.sign_in_mail_greeting({}, locale),
    m.sign_in_mail_lead({}, locale),
    link,
    m.sign_in_mail_where({}, locale),
    m.sign_in_mail_not_you({}, locale)
  ];
  return { to: email, subject: m.sign_in_mail_subject({}, locale), text: `${lines.join('\n\n')}\n`, messageId: mark, language };
}
