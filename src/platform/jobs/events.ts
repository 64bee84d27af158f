import type { Db } from '../database/connection.ts';

/** The outbox: an event becomes one job for each that hears it, in the transaction that says it. */
export interface Events {
  say(db: Db, organisation: string, event: string, ids: Record<string, string | number>): Promise<void>;
}
