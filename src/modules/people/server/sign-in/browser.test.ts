import { expect, test } from 'vitest';
import type { CookieJar } from '#platform/http/cookies.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../tests/ground.ts';
import { aSchool, inOrganisation } from '../../../../../tests/school.ts';
import { leaveBrowser, openSession, proveIn, signInto, whoIsHere } from '../index.ts';

const minute = 60_000;

/** A browser's cookies, with how long each one stays (null: until the browser closes). */
function aJar() {
  const cookies = new Map<string, { value: string; maxAge: number | null }>();
  const jar: CookieJar = {
    read: (name) => cookies.get(name)?.value ?? null,
    write: (name, value, maxAge) => void cookies.set(name, { value, maxAge: maxAge ?? null }),
    clear: (name) => void cookies.delete(name)
  };
  return { cookies, jar };
}

onBothDatabases('a browser', (ground) => {
  async function enter({ shared = false, proven = true } = {}) {
    const school = await aSchool(ground());
    const { system } = ground();
    const open = (isShared = shared) =>
      system.database.act({ organisation: school.organisation, person: null }, (db) =>
        openSession(db, school.organisation, school.student, tuesdayMorning, { shared: isShared })
      );
    const token = await open();
    const { cookies, jar } = aJar();
    signInto(system, jar, token, tuesdayMorning, { shared, proven });
    const here = (minutes: number, speculative = false) =>
      whoIsHere(system, school.organisation, jar, tuesdayMorning + minutes * minute, { speculative });
    return { school, system, token, open, cookies, jar, here };
  }

  test('a browser of one’s own keeps the session for a week, a shared one until it closes', async () => {
    expect((await enter()).cookies.get('session')?.maxAge).toBe(7 * 86_400);
    expect((await enter({ shared: true })).cookies.get('session')?.maxAge).toBeNull();
  });

  test('a browser without a session is nobody’s, and so is one whose session is none of ours', async () => {
    const { here, jar } = await enter();
    jar.clear('session');
    expect(await here(0)).toEqual({ signedIn: null, token: null, proven: false });
    jar.write('session', 'made up');
    expect(await here(0)).toEqual({ signedIn: null, token: 'made up', proven: false });
  });

  test('a session on a shared computer is nobody’s after twenty minutes without use, and use puts that off', async () => {
    const { here, jar } = await enter({ shared: true });
    jar.write('keys', 'a booking’s key');
    for (const at of [19, 38, 57]) expect((await here(at)).signedIn?.shared).toBe(true);
    // What the browser fetched ahead is no use.
    expect((await here(76, true)).signedIn).not.toBeNull();
    expect((await here(78)).signedIn).toBeNull();
    expect([jar.read('session'), jar.read('keys')]).toEqual([null, null]);
  });

  test('it ends after four hours however much it is used', async () => {
    const { here } = await enter({ shared: true });
    for (let at = 0; at < 240; at += 15) expect((await here(at)).signedIn).not.toBeNull();
    expect((await here(240)).signedIn).toBeNull();
  });

  test('without the browser’s note, with another session’s and with a changed one it is nobody’s', async () => {
    const { here, jar, cookies, system, open } = await enter({ shared: true });
    const own = cookies.get('seen')?.value ?? '';
    const other = aJar();
    signInto(system, other.jar, await open(), tuesdayMorning, { shared: true });
    for (const seen of ['', `${own}x`, other.cookies.get('seen')?.value ?? '']) {
      const token = jar.read('session') ?? '';
      jar.write('seen', seen);
      expect((await here(0)).signedIn).toBeNull();
      jar.write('session', token);
    }
    jar.write('seen', own);
    expect((await here(0)).signedIn).not.toBeNull();
  });

  test('a proof counts for ten minutes and for its own session alone', async () => {
    const { here, jar, system, open } = await enter();
    expect([(await here(0)).proven, (await here(9)).proven, (await here(10)).proven]).toEqual([true, true, false]);
    proveIn(system, jar, await open(), tuesdayMorning + 10 * minute);
    expect((await here(11)).proven).toBe(false);
    expect((await (await enter({ proven: false })).here(0)).proven).toBe(false);
  });

  test('what proves and what was seen says minutes in the browser alone', async () => {
    const { school } = await enter({ shared: true });
    const { rows } = await inOrganisation(ground().owner, school.organisation, () =>
      ground().owner.query<Record<string, unknown>>('select * from sessions where organisation_id = $1', [school.organisation])
    );
    for (const value of Object.values(rows[0] ?? {})) if (value instanceof Date) expect(value.getTime() % (60 * minute)).toBe(0);
  });

  test('leaving takes the keys to bookings with it on a shared computer, and not on one’s own', async () => {
    for (const shared of [true, false]) {
      const { jar } = await enter({ shared });
      jar.write('keys', 'a booking’s key');
      jar.write('lang', 'sv');
      leaveBrowser(jar, { shared });
      expect([jar.read('session'), jar.read('proof'), jar.read('seen'), jar.read('keys') === null, jar.read('lang')]).toEqual([
        null,
        null,
        null,
        shared,
        'sv'
      ]);
    }
  });
});
