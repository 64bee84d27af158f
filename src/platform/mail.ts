import type { Secrets } from './crypto/secrets.ts';

/** Where somebody can be reached, by its kind. A new kind is a word here and the place where such an address is kept. */
export const addressKinds = ['email', 'phone'] as const;
export type AddressKind = (typeof addressKinds)[number];

/** One message to one recipient, made once from that recipient's own rows, in every shape that a channel may need. */
export interface Mail {
  /** One address of a kind that the channel accepts; a second one in it makes the message refused. */
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** For a channel that has room for little: the subject and where to go, a line each. */
  short?: string;
  /** What a calendar program reads: a new or changed event, or one that is off. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; ics: string };
  /** Left side of the Message-ID: the same each time that the same message is sent, so that a second copy can be known as one. */
  messageId: string;
  language: string;
}

/** The Message-ID's left side of a message that is known by this name in the whole installation: nobody else can reckon it, and it tells nothing. */
export const messageIdOf = (secrets: Pick<Secrets, 'keyed'>, name: string): string =>
  secrets.keyed('message-id', name).subarray(0, 20).toString('hex');

/** What became of a message. A way that does not answer now is an error instead: the queue tries again. */
export type MailOutcome = 'sent' | 'refused' | 'no_channel';

/** A message that was kept instead of sent. */
export interface KeptMail {
  /** Sorts by time; safe in an address. */
  name: string;
  /** When it was kept, ms since the epoch. */
  at: number;
  to: string;
  subject: string;
  text: string;
  language: string;
  /** The calendar part, if it has one. */
  ics: string | null;
}

/** A way for messages to leave the house. */
export interface Channel {
  readonly name: string;
  /** What its deliveries are noted as: each message goes once by each of these. Ways of which only one is ever open share it. */
  readonly notedAs: string;
  accepts(kind: AddressKind): boolean;
  /** @throws MailNotTaken when it makes sense to try again later. */
  send(mail: Mail): Promise<MailOutcome>;
  close(): Promise<void>;
}

/** What every way for e-mail has: it is noted as `mail`, whether a server takes it or it is kept. */
export const asMail = { notedAs: 'mail', accepts: (kind: AddressKind): boolean => kind === 'email' } as const;

/** The way for e-mail. */
export interface MailChannel extends Channel {
  readonly name: 'smtp' | 'files' | 'none';
  /** Who sends; also the organiser of calendar events. */
  readonly from: { readonly name: string; readonly address: string };
  /** Only where messages are kept instead of sent: the newest first, and one by its name (null when there is none of that name). */
  readonly kept?: { list(limit: number): Promise<KeptMail[]>; read(name: string): Promise<KeptMail | null> };
}

/** The way could not take the message now. */
export class MailNotTaken extends Error {
  override name = 'MailNotTaken';
}
