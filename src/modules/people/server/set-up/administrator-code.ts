import { asOwner, forOrganisation } from '#platform/database/as-owner.ts';
import type { OwnerTarget } from '#platform/database/migrate.ts';
import { systemActor, writeAudit } from '#platform/use-case/index.ts';
import { administratorsOf, insertCode, removeCodesOf } from '../store/console-codes.ts';
import { everyOrganisation } from '../store/organisations.ts';
import { hashOfCode, newCode } from './code.ts';
import { firstCodeFor, firstCodeMinutes } from './first-code.ts';

const goodFor = 15 * 60_000;

/** What came of asking for a code on the console. */
export type ConsoleCode =
  /** For the only administrator, or for the one whose address was given; `first`: nobody is administrator yet. */
  | { code: string; minutes: number; first: boolean }
  /** No school has this host name. */
  | 'unknown_host'
  /** The example school has no administrator who could be locked out. */
  | 'example'
  /** Several administrators: an address must say whose the code is. */
  | 'say_whose'
  /** No administrator has this address alone. */
  | 'nobody'
  /** The school is set up and nobody is its administrator. */
  | 'no_administrator';

/**
 * Makes a one-time code for an administrator who is locked out; an older code of theirs ends. It is written into the audit as the system's act.
 * @param email whose, where there are several administrators
 */
export async function administratorCode(
  owner: OwnerTarget,
  { hostName, email }: { hostName: string; email: string | null },
  now: number
): Promise<ConsoleCode> {
  return asOwner(owner, async (db) => {
    const all = await everyOrganisation(db);
    const own = all.filter(({ isExample }) => !isExample);
    const named = all.find(({ hostNames }) => hostNames.includes(hostName.toLowerCase()));
    // The only school of an installation needs no host name, and has none while it is being set up.
    const [only, ...others] = own;
    const school = named ?? (others.length === 0 && only?.hostNames.length === 0 ? only : undefined);
    if (!school) return 'unknown_host';
    if (school.isExample) return 'example';
    await forOrganisation(db, school.id);
    const first = school.beingSetUp ? await firstCodeFor(db, school.id, now) : null;
    if (first) return { code: first, minutes: firstCodeMinutes, first: true };
    const administrators = await administratorsOf(db, school.id, now);
    if (administrators.length === 0) return 'no_administrator';
    if (administrators.length > 1 && email === null) return 'say_whose';
    const meant = email === null ? administrators : administrators.filter((one) => one.email === email.toLowerCase());
    const [person] = meant;
    if (!person || meant.length > 1) return 'nobody';
    const code = newCode();
    await removeCodesOf(db, person.id);
    await insertCode(db, { organisation: school.id, hash: hashOfCode(code), person: person.id, goodUntil: new Date(now + goodFor) });
    await writeAudit({ db, actor: systemActor(school.id), now }, null, 'console_code.make', person.id, 'done');
    return { code, minutes: goodFor / 60_000, first: false };
  });
}
