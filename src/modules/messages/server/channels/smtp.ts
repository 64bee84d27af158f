import nodemailer from 'nodemailer';
import { asMail, MailNotTaken, type MailChannel } from '#platform/mail.ts';
import { compose } from '../compose.ts';

const second = 1000;

/**
 * A mail server by its address: `smtps://` speaks TLS from the first byte, `smtp://` takes STARTTLS where the server offers it (`?requireTLS=true` insists).
 * A server that refuses this recipient or this message for good (5xx) gives `refused`; anything else is worth a later try.
 */
export function smtpChannel(url: string, from: MailChannel['from']): MailChannel {
  const pool = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 2,
    maxMessages: 100,
    connectionTimeout: 10 * second,
    greetingTimeout: 10 * second,
    socketTimeout: 30 * second
  });
  return {
    ...asMail,
    name: 'smtp',
    from,
    async send(mail) {
      const message = compose(mail, from);
      if (!message) return 'refused';
      try {
        await pool.sendMail(message);
        return 'sent';
      } catch (error) {
        if (refusedForGood(error)) return 'refused';
        throw new MailNotTaken('The mail server did not take the message', { cause: error });
      }
    },
    close: async () => pool.close()
  };
}

/** Only what is said of this recipient or this message: a 5xx about sign-in or sender is a matter of the configuration, and passes when that is mended. */
function refusedForGood(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const command = 'command' in error ? error.command : undefined;
  const code = 'responseCode' in error ? error.responseCode : undefined;
  return (command === 'RCPT TO' || command === 'DATA') && typeof code === 'number' && code >= 500 && code < 600;
}
