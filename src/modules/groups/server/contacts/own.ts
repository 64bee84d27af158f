import { settingsOf } from '#modules/people/server/index.ts';
import type { Db } from '#platform/database/connection.ts';
import { dateIn } from '#platform/time/zone.ts';
import type { Act } from '#platform/use-case/index.ts';

/** Who is signed in; the rights let nobody else here. */
export function personOf({ actor }: Pick<Act, 'actor'>): string {
  if (actor.person === null) throw new Error('encounters are tallied by somebody who is signed in');
  return actor.person;
}

/** Whose an encounter is that waits in a browser, without saying who: somebody else who signs in there doesn't send it as theirs. */
export function ownerOf(act: Pick<Act, 'actor' | 'secrets'>): string {
  return act.secrets.keyed('contacts-owner', personOf(act)).subarray(0, 16).toString('base64url');
}

/** The calendar day at the school. */
export async function dayAt(db: Db, now: number): Promise<string> {
  return dateIn(now, (await settingsOf(db))?.time_zone ?? 'Europe/Helsinki');
}
