import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../tests/ground.ts';
import { aCall, aSchool, inOrganisation, personOf } from '../../../../../tests/school.ts';
import { endOwnSession, openSession, resolveSession } from '../index.ts';

const hour = 3_600_000;

onBothDatabases('sessions', (ground) => {
  async function signedIn() {
    const school = await aSchool(ground());
    const { system } = ground();
    const token = await system.database.act({ organisation: school.organisation, person: null }, (db) =>
      openSession(db, school.organisation, school.student, tuesdayMorning)
    );
    const resolve = (now = tuesdayMorning, organisation = school.organisation) => resolveSession(system, organisation, token, now);
    return { school, system, token, resolve };
  }

  test('a session gives the person and today’s roles', async () => {
    const { school, resolve } = await signedIn();
    expect(await resolve()).toMatchObject({
      person: { id: school.student, givenName: 'Aino' },
      actor: { kind: 'person', grants: [{ role: 'student', scope: 'organisation' }] }
    });
  });

  test('only a hash of the secret is kept', async () => {
    const { school, token } = await signedIn();
    const { rows } = await inOrganisation(ground().owner, school.organisation, () =>
      ground().owner.query<{ all: string }>('select sessions::text as all from sessions where organisation_id = $1', [school.organisation])
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.all).not.toContain(token);
  });

  test('it is nothing in another organisation', async () => {
    const { resolve } = await signedIn();
    const other = await aSchool(ground());
    expect(await resolve(tuesdayMorning, other.organisation)).toBeNull();
  });

  test('it ends eight hours after its last use, and use puts that off', async () => {
    const { resolve } = await signedIn();
    expect(await resolve(tuesdayMorning + 7 * hour)).not.toBeNull();
    expect(await resolve(tuesdayMorning + 14 * hour)).not.toBeNull();
    expect(await resolve(tuesdayMorning + 23 * hour)).toBeNull();
  });

  test('it ends after seven days however much it is used', async () => {
    const { resolve } = await signedIn();
    for (let at = 0; at < 7 * 24; at += 6) expect(await resolve(tuesdayMorning + at * hour)).not.toBeNull();
    expect(await resolve(tuesdayMorning + 7 * 24 * hour)).toBeNull();
  });

  test('its use is noted to the hour only', async () => {
    const { school, resolve } = await signedIn();
    await resolve(tuesdayMorning + 2 * hour + 1_234_567);
    const { rows } = await inOrganisation(ground().owner, school.organisation, () =>
      ground().owner.query<{ at: Date }>('select last_used_hour as at from sessions where organisation_id = $1', [school.organisation])
    );
    expect(rows[0]?.at.getTime()).toBe(tuesdayMorning + 2 * hour);
  });

  test('signing out ends it at once', async () => {
    const { school, token, resolve } = await signedIn();
    const outcome = await endOwnSession(aCall(ground(), personOf(school.organisation, school.student, 'student')), { token });
    expect(outcome.ok).toBe(true);
    expect(await resolve()).toBeNull();
  });

  test('a disabled person is out at once, and a role that has ended counts no more', async () => {
    const { school, resolve } = await signedIn();
    const { owner } = ground();
    await inOrganisation(owner, school.organisation, () =>
      owner.query("update role_assignments set ends_on = '2026-11-23' where person_id = $1", [school.student])
    );
    expect((await resolve())?.actor.grants).toEqual([]);
    await inOrganisation(owner, school.organisation, () =>
      owner.query('update persons set disabled_at = now() where id = $1', [school.student])
    );
    expect(await resolve()).toBeNull();
  });

  test('a role begins and ends at the school’s midnight, not at another clock’s', async () => {
    const { school, system } = await signedIn();
    const evening = Date.parse('2026-11-24T20:00:00Z');
    const token = await system.database.act({ organisation: school.organisation, person: null }, (db) =>
      openSession(db, school.organisation, school.student, evening)
    );
    const resolve = (now: number) => resolveSession(system, school.organisation, token, now);
    await inOrganisation(ground().owner, school.organisation, () =>
      ground().owner.query("update role_assignments set starts_on = '2026-11-25', ends_on = '2026-11-25' where person_id = $1", [
        school.student
      ])
    );
    const held = async (iso: string) => (await resolve(Date.parse(iso)))?.actor.grants.length;
    expect(await held('2026-11-24T21:59:00Z')).toBe(0);
    expect(await held('2026-11-24T22:01:00Z')).toBe(1);
  });

  test('a made-up secret opens nothing', async () => {
    const { school, system } = await signedIn();
    expect(await resolveSession(system, school.organisation, newRandomId(), tuesdayMorning)).toBeNull();
  });
});
