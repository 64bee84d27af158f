import type { Config } from '#platform/config.ts';
import type { Channel, MailChannel } from '#platform/mail.ts';
import { senderOf } from './compose.ts';
import { filesChannel } from './channels/files.ts';
import { noChannel } from './channels/none.ts';
import { smtpChannel } from './channels/smtp.ts';

/** What the channels are built from. */
type ChannelConfig = Pick<Config, 'smtpUrl' | 'mailFrom' | 'example' | 'dataDir'>;

/** Makes a channel, or nothing where the configuration does not have it. */
export type BuildChannel = (config: ChannelConfig, clock: () => number) => Channel | null;

/** Every channel beside e-mail. A new one is a file in `channels/`, a line here, and its variables in the configuration. */
const beside: readonly BuildChannel[] = [];

/** The way for e-mail that the configuration gives: SMTP when it is set, files in the example, else none. */
export function channelFor(config: ChannelConfig, clock: () => number = Date.now): MailChannel {
  const from = senderOf(config.mailFrom);
  if (config.smtpUrl) return smtpChannel(config.smtpUrl, from);
  return config.example ? filesChannel(config.dataDir, from, clock) : noChannel(from);
}

/** Every way that the configuration gives, e-mail first. @param more channels beside e-mail, where not the house's own */
export function channelsFor(
  config: ChannelConfig,
  clock: () => number = Date.now,
  more: readonly BuildChannel[] = beside
): { mail: MailChannel; channels: readonly Channel[] } {
  const mail = channelFor(config, clock);
  return { mail, channels: [mail, ...more.flatMap((build) => build(config, clock) ?? [])] };
}
