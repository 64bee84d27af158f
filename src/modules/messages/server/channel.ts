import type { Config } from '#platform/config.ts';
import type { MailChannel } from '#platform/mail.ts';
import { senderOf } from './compose.ts';
import { filesChannel } from './channels/files.ts';
import { noChannel } from './channels/none.ts';
import { smtpChannel } from './channels/smtp.ts';

/** The way that the configuration gives: SMTP when it is set, files in the example, else none. */
export function channelFor(
  config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'example' | 'dataDir'>,
  clock: () => number = Date.now
): MailChannel {
  const from = senderOf(config.mailFrom);
  if (config.smtpUrl) return smtpChannel(config.smtpUrl, from);
  return config.example ? filesChannel(config.dataDir, from, clock) : noChannel(from);
}
