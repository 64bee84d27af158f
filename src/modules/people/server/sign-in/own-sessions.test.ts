import { expect, test } from 'vitest';
import { Database } from '#platform/database/database.ts';
import { createLog } from '#platform/log.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../tests/ground.ts';
import { aCall, aSchool, inOrganisation, personOf } from '../../../../../tests/school.ts';
import { endOtherSessions, endOwnSession, endSessionOfOwn, listOwnSessions, openSession, resolveSession } from '../index.ts';

const hour = 3_600_000;

onBothDatabases('one’s own sessions', (ground) => {
  async function setting() {
    const school = await aSchool(ground());
    const { system } = ground();
    const open = (now = tuesdayMorning, person = school.student) =>
      system.database.act({ organisation: school.organisation, person: null }, (db) =>
        openSession(db, school.organisation, person, now, { shared: now > tuesdayMorning })
      );
    const call = aCall(ground(), personOf(school.organisation, school.student, 'student'), { now: tuesdayMorning + hour });
    const alive = async (token: string) => (await resolveSession(system, school.organisation, token, call.now)) !== null;
    const list = async (token: string) => {
      const outcome = await listOwnSessions(call, { token });
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      return outcome.value;
    };
    return { school, system, open, call, alive, list };
  }

  test('are listed with this browser’s own marked, in hours, and nobody else’s among them', async () => {
    const { school, open, list } = await setting();
    const here = await open(tuesdayMorning + 12 * 60_000);
    await open();
    await open(tuesdayMorning, school.hostPerson);
    const listed = await list(here);
    expect(listed.map(({ here: own, shared, startedAt }) => [own, shared, startedAt])).toEqual(
      expect.arrayContaining([
        [true, true, tuesdayMorning],
        [false, false, tuesdayMorning]
      ])
    );
    expect(listed).toHaveLength(2);
  });

  test('one is ended by its id, somebody else’s is not there', async () => {
    const { school, open, call, alive, list } = await setting();
    const [here, other, colleagues] = [await open(), await open(), await open(tuesdayMorning, school.hostPerson)];
    const id = (await list(here)).find((session) => !session.here)?.id ?? '';
    expect((await endSessionOfOwn(call, { id })).ok).toBe(true);
    expect([await alive(here), await alive(other)]).toEqual([true, false]);
    const theirs = await listOwnSessions(
      { ...call, actor: personOf(school.organisation, school.hostPerson, 'professional') },
      { token: colleagues }
    );
    const notOwn = await endSessionOfOwn(call, { id: theirs.ok ? (theirs.value[0]?.id ?? '') : '' });
    expect([notOwn.ok, await alive(colleagues)]).toEqual([false, true]);
  });

  test('all others are ended, this browser’s and other people’s stay', async () => {
    const { school, open, call, alive } = await setting();
    const [here, second, third, colleagues] = [await open(), await open(), await open(), await open(tuesdayMorning, school.hostPerson)];
    expect(await endOtherSessions(call, { token: here })).toEqual({ ok: true, value: { ended: 2 } });
    expect(await Promise.all([here, second, third, colleagues].map(alive))).toEqual([true, false, false, true]);
  });

  test('what ends in one process is dead in another at its next request: signing out, disabling, a role taken, a role given', async () => {
    const { school, system, open, call } = await setting();
    // The embedded database serves one process, and has one connection.
    if (ground().kind === 'PGlite') return;
    // A second process: its own connections to the same database, nothing else in common.
    const elsewhere = { ...system, database: new Database(ground().target, () => {}), log: createLog('silent') };
    const there = (token: string) => resolveSession(elsewhere, school.organisation, token, call.now);
    const inSchool = (text: string, values: unknown[]) =>
      inOrganisation(ground().owner, school.organisation, () => ground().owner.query(text, values));
    try {
      const [out, stays] = [await open(), await open()];
      expect([(await there(out))?.person.id, (await there(stays))?.actor.grants.map(({ role }) => role)]).toEqual([
        school.student,
        ['student']
      ]);
      await endOwnSession(call, { token: out });
      expect(await there(out)).toBeNull();
      await inSchool("update role_assignments set role = 'tutor' where person_id = $1", [school.student]);
      expect((await there(stays))?.actor.grants.map(({ role }) => role)).toEqual(['tutor']);
      await inSchool('delete from role_assignments where person_id = $1', [school.student]);
      expect((await there(stays))?.actor.grants).toEqual([]);
      await inSchool('update persons set disabled_at = now() where id = $1', [school.student]);
      expect(await there(stays)).toBeNull();
    } finally {
      await elsewhere.database.close();
    }
  });
});
