export { channelFor } from './channel.ts';
export { listMail, readMail } from './kept-mail.ts';
