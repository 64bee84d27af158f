/** One message to one recipient, made from that recipient's own rows. */
export interface Mail {
  /** One address; a second one in it makes the message refused. */
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** What a calendar program reads: a new or changed event, or one that is off. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; ics: string };
  /** Left side of the Message-ID: the same each time that the same message is sent, so that a second copy can be known as one. */
  messageId: string;
  language: string;
}

/** What became of a message. A way that does not answer now is an error instead: the queue tries again. */
export type MailOutcome = 'sent' | 'refused' | 'no_channel';

/** A way for messages to leave the house. */
export interface MailChannel {
  readonly name: 'smtp' | 'files' | 'none';
  /** Who sends; also the organiser of calendar events. */
  readonly from: { readonly name: string; readonly address: string };
  /** @throws MailNotTaken when it makes sense to try again later. */
  send(mail: Mail): Promise<MailOutcome>;
  close(): Promise<void>;
}

/** The way could not take the message now. */
export class MailNotTaken extends Error {
  override name = 'MailNotTaken';
}
