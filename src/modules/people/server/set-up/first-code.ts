import { asOwner, forOrganisation } from '#platform/database/as-owner.ts';
import type { Db } from '#platform/database/connection.ts';
import type { OwnerTarget } from '#platform/database/migrate.ts';
import { newTimedId } from '#platform/ids.ts';
import { administratorsOf, forgetCodes, insertCode } from '../store/console-codes.ts';
import { schoolToSetUp } from '../store/set-up.ts';
import { hashOfCode, newCode } from './code.ts';

/** How many minutes the code that a start prints is good: long enough to find it in the log of a first start, too short to be found there later. */
export const firstCodeMinutes = 60;

/** Makes a code that lets its first administrator into a school, where it has none yet; else null. `db` is the owner's. */
export async function firstCodeFor(db: Db, organisation: string, now: number): Promise<string | null> {
  await forOrganisation(db, organisation);
  if ((await administratorsOf(db, organisation, now)).length > 0) return null;
  await forgetCodes(db, new Date(now));
  const code = newCode();
  await insertCode(db, { organisation, hash: hashOfCode(code), person: null, goodUntil: new Date(now + firstCodeMinutes * 60_000) });
  return code;
}

/**
 * At the start of an installation without a school of its own one is begun, and while it has no administrator each process that starts makes a code
 * for the first one: with several processes each one's is good, and the first that is used ends them all. Null where there is nothing to begin.
 */
export async function beginSchool(owner: OwnerTarget, now: number): Promise<string | null> {
  return asOwner(owner, async (db) => {
    const school = await schoolToSetUp(db, newTimedId(now));
    return school ? firstCodeFor(db, school, now) : null;
  });
}

/** What a start says on the console, and nowhere else. @param address of the page where the code is typed */
export function firstCodeText(code: string, address: string): string {
  return `\nThis school has no administrator yet. Within an hour, open\n  ${address}\nand type this code, which is good once:\n  ${code}\n\n`;
}
