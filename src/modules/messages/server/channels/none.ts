import { asMail, type MailChannel } from '#platform/mail.ts';

/** A real organisation without a mail server: nothing is sent, and no page promises a message. */
export function noChannel(from: MailChannel['from']): MailChannel {
  return { ...asMail, name: 'none', from, send: async () => 'no_channel', close: async () => undefined };
}
