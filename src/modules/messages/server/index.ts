export { channelFor, channelsFor } from './channel.ts';
export { exampleMail } from './example-mail.ts';
