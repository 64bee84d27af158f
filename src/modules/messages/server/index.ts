export { channelFor } from './channel.ts';
export { exampleMail } from './example-mail.ts';
