import { m } from '#texts/messages.js';

/** What became of a message that was sent to try the way for mail. */
export const mailTryWords = {
  waiting: m.set_up_mail_waiting,
  sent: m.set_up_mail_sent,
  refused: m.set_up_mail_refused,
  no_channel: m.set_up_mail_missing,
  not_taken: m.set_up_mail_not_taken
};
