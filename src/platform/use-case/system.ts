import type { Database } from '../database/database.ts';
import type { Secrets } from '../crypto/secrets.ts';
import type { Signals } from '../database/signals.ts';
import type { Log } from '../log.ts';
import type { Channel, MailChannel } from '../mail.ts';
import type { Outbound } from '../outbound.ts';
import type { Events } from '../jobs/events.ts';
import type { Actor } from './rights.ts';

/** What every use case stands on; made once at start, and anew in each test. */
export interface System {
  database: Database;
  events: Events;
  secrets: Secrets;
  log: Log;
  /** Whether the example school and its one-click sign-in may be used. */
  example: boolean;
  /** Whether messages can be sent: without a way to send, a real organisation promises none. */
  canSendMail: boolean;
  /** The way for e-mail to leave; only jobs use it, between two acts. */
  mail: MailChannel;
  /** Every way for messages to leave, e-mail's with them, in the order in which they are used. */
  channels: readonly Channel[];
  /** The way out for requests to addresses that somebody gave us. */
  outbound: Outbound;
  /** Where this installation is reached: the one public address, where there is one, and the port. */
  site: { origin: string | null; port: number };
  /** Tells every process that something has changed, for pages that follow; jobs tell, after the act. */
  live: Signals;
  /** Milliseconds since 1970; tests set their own. */
  clock: () => number;
}

/** One call of a use case: who, when, from where, in which language. */
export interface Call {
  system: System;
  actor: Actor;
  now: number;
  language: Language;
  /** The peer's address as a daily keyed hash; null for jobs. */
  address: Buffer | null;
  /** Ids of things to which this browser has shown a key (a booking's link or words); empty for most. */
  keys: readonly string[];
  /** What this browser's holds are known by: a keyed hash of a secret in its own cookie; absent where it holds nothing. */
  holder?: string | undefined;
  /** Who is signed in has proved it a few minutes ago; absent where nobody has. */
  proven?: boolean;
  /** The browser sent this ahead of being asked for it (`Sec-Purpose`): nothing may be written for it. */
  speculative?: boolean;
  /** Name of this request in the log. */
  request: string;
}

export type Language = 'fi' | 'fi-x-selko' | 'sv' | 'en';
