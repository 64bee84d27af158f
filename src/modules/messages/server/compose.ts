import type { SendMailOptions } from 'nodemailer';
import type { Mail, MailChannel } from '#platform/mail.ts';

/** "Rinnalla <rinnalla@example.fi>" or a bare address, as MAIL_FROM has it. */
export function senderOf(mailFrom: string): MailChannel['from'] {
  const [, name = '', address = ''] = /^\s*"?([^"<>]*?)"?\s*<([^<>\s]+)>\s*$/.exec(mailFrom) ?? ['', '', mailFrom.trim()];
  return { name: oneLine(name), address };
}

/** One mailbox and nothing else: no list, no comment, no line end, nothing that a header could be made of. */
const mailbox = /^[^\s@<>(),:;\\"[\]\p{C}]{1,64}@[^\s@<>(),:;\\"[\]\p{C}]{1,189}$/u;

/**
 * The message as nodemailer takes it, or null when its address is none.
 * A calendar part goes out twice, as Outlook, Google and Apple want it: as an alternative to the text, and as a file.
 */
export function compose(mail: Mail, from: MailChannel['from']): SendMailOptions | null {
  if (!mailbox.test(mail.to)) return null;
  return {
    from: { name: from.name, address: from.address },
    // An object, not a text: a text would be read as a list.
    to: { name: '', address: mail.to },
    subject: oneLine(mail.subject),
    text: mail.text,
    ...(mail.html ? { html: mail.html } : {}),
    ...(mail.calendar ? { icalEvent: { method: mail.calendar.method, filename: 'tapaaminen.ics', content: mail.calendar.ics } } : {}),
    messageId: `<${mail.messageId.replace(/[^\w.-]/g, '')}@${from.address.split('@')[1] ?? 'localhost'}>`,
    // RFC 3834: answers of machines and out-of-office notes are not wanted.
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': mail.language.replace(/[^\w-]/g, '')
    },
    disableFileAccess: true,
    disableUrlAccess: true
  };
}

/** Line ends and other control characters can't get into a header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
