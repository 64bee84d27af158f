export { channelFor, channelsFor, type BuildChannel } from './channel.ts';
export { exampleMail } from './example-mail.ts';
