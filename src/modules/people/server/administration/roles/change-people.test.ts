import { expect, test } from 'vitest';
import { anAdministered } from '../../../../../../tests/administration.ts';
import { onBothDatabases } from '../../../../../../tests/ground.ts';
import { disablePeople, enablePeople, endRoleOf, giveRoleTo, movePeople } from './change-people.ts';
import { readChange, undoChange } from './undo.ts';

const told = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? 'ok' : outcome.refusal?.code);

onBothDatabases('changes of rights', (ground) => {
  const today = '2026-11-24';
  const roles = (school: Awaited<ReturnType<typeof anAdministered>>, person: string) =>
    school.rows<{ role: string; scope: string; starts_on: string; ends_on: string | null }>(
      'select role, scope, starts_on::text, ends_on::text from role_assignments where person_id = $1 order by starts_on, role, ends_on',
      [person]
    );

  test('a role is given to many in one act; who has it is left out; the whole is taken back by its maker', async () => {
    const school = await anAdministered(ground());
    const [a, b, c] = [
      await school.person('Aapo', 'A', null),
      await school.person('Bea', 'B', null),
      await school.person('Caj', 'C', 'professional')
    ];
    const given = await giveRoleTo(school.call(), { person: [a, b, c], role: 'professional', place: 'organisation', startsOn: today });
    expect(given).toMatchObject({ ok: true, value: { count: 2 } });
    if (!given.ok) return;
    const read = await readChange(school.call(), { id: given.value.id });
    expect(read).toMatchObject({ ok: true, value: { kind: 'role_given', leftOut: 1, canUndo: true, people: [{ id: a }, { id: b }] } });
    const again = await giveRoleTo(school.call(), { person: [a, b], role: 'professional', place: 'organisation', startsOn: today });
    expect(told(again)).toBe('nothing_to_change');
    const other = await school.person('Toni', 'Toinen', 'admin');
    expect(told(await undoChange(school.callAs(other, 'admin'), { id: given.value.id }))).toBe('undo_over');
    expect(await undoChange(school.call(), { id: given.value.id })).toMatchObject({ ok: true, value: { count: 2 } });
    expect(await roles(school, a)).toEqual([{ role: 'professional', scope: 'organisation', starts_on: today, ends_on: '2026-11-23' }]);
    expect(told(await undoChange(school.call(), { id: given.value.id }))).toBe('undo_over');
    expect(await giveRoleTo(school.call(), { person: [a], role: 'professional', place: 'organisation', startsOn: today })).toMatchObject({
      ok: true
    });
  });

  test('an ended role comes back with the last day that it had; what another changed since stays', async () => {
    const school = await anAdministered(ground());
    const [a, b] = [
      await school.person('Aapo', 'A', 'tutor', { campus: school.campus }),
      await school.person('Bea', 'B', 'tutor', { campus: school.campus })
    ];
    await school.rows("update role_assignments set ends_on = '2027-05-31' where person_id = $1", [a]);
    const ended = await endRoleOf(school.call(), { person: [a, b], role: 'tutor' });
    if (!ended.ok) throw new Error(ended.refusal.code);
    expect((await roles(school, a))[0]?.ends_on).toBe('2026-11-23');
    const [held] = await school.rows<{ id: string }>('select id from role_assignments where person_id = $1', [b]);
    await school.rows('update role_assignments set ends_on = null where id = $1', [held?.id]);
    ground().setNow(ground().system.clock() + 60_000);
    await endRoleOf(school.call(), { person: [b], role: 'tutor', assignment: held?.id ?? '', lastDay: '2026-12-24' });
    ground().setNow(ground().system.clock() + 60_000);
    expect(await undoChange(school.call(), { id: ended.value.id })).toMatchObject({ ok: true, value: { count: 1 } });
    expect((await roles(school, a))[0]?.ends_on).toBe('2027-05-31');
    expect((await roles(school, b))[0]?.ends_on).toBe('2026-12-24');
  });

  test('nobody changes own rights, and the last administrator stays, also when two take each other away at once', async () => {
    const school = await anAdministered(ground());
    for (const act of [
      () => giveRoleTo(school.call(), { person: school.admin, role: 'coordinator', place: 'organisation', startsOn: today }),
      () => endRoleOf(school.call(), { person: school.admin, role: 'admin' }),
      () => disablePeople(school.call(), { person: school.admin })
    ])
      expect(told(await act())).toBe('own_rights');
    const second = await school.person('Toni', 'Toinen', 'admin');
    const both = await Promise.all([
      endRoleOf(school.call(), { person: second, role: 'admin' }),
      endRoleOf(school.callAs(second, 'admin'), { person: school.admin, role: 'admin' })
    ]);
    expect(both.map(told).sort()).toEqual(['last_admin', 'ok']);
    const third = await school.person('Kaisa', 'Kolmas', null);
    const [left] = await school.rows<{ person_id: string }>(
      "select person_id from role_assignments where role = 'admin' and ends_on is null and organisation_id = $1",
      [school.organisation]
    );
    expect(told(await disablePeople(school.callAs(third, 'admin'), { person: left?.person_id ?? '' }))).toBe('last_admin');
  });

  test('who moves to another group of the year leaves the first, the student’s role follows, and moving back restores both', async () => {
    const school = await anAdministered(ground());
    const next = await school.addGroup(school.campus, 'LVI24C');
    const student = await school.person('Siiri', 'Siirtyvä', 'student', { group: school.group });
    await school.join(student, school.group);
    const moved = await movePeople(school.call(), { person: student, group: next });
    if (!moved.ok) throw new Error(moved.refusal.code);
    const groups = async () =>
      (await school.rows<{ group_id: string }>('select group_id from group_memberships where person_id = $1', [student])).map(
        (row) => row.group_id
      );
    expect(await groups()).toEqual([next]);
    expect((await roles(school, student)).map(({ ends_on }) => ends_on)).toEqual(['2026-11-23', null]);
    ground().setNow(ground().system.clock() + 60_000);
    expect(await undoChange(school.call(), { id: moved.value.id })).toMatchObject({ ok: true });
    expect(await groups()).toEqual([school.group]);
    expect((await roles(school, student)).map(({ ends_on }) => ends_on)).toEqual([null, '2026-11-23']);
  });

  test('a closed way in ends the sessions, and opens again', async () => {
    const school = await anAdministered(ground());
    const person = await school.person('Eino', 'Estetty', 'instructor', { group: school.group });
    await school.rows(
      "insert into sessions (organisation_id, id, token_hash, person_id, started_at, last_used_hour, expires_at, ends_at) values ($1, gen_random_uuid(), '\\x01', $2, now(), now(), now(), now())",
      [school.organisation, person]
    );
    expect(await disablePeople(school.call(), { person })).toMatchObject({ ok: true });
    expect(await school.rows('select 1 from sessions where person_id = $1', [person])).toEqual([]);
    expect(told(await disablePeople(school.call(), { person }))).toBe('nothing_to_change');
    expect(await enablePeople(school.call(), { person })).toMatchObject({ ok: true });
  });

  test('what does not fit is refused by its field or code', async () => {
    const school = await anAdministered(ground());
    const person = await school.person('Aapo', 'A', null);
    const give = (more: Record<string, unknown>) =>
      giveRoleTo(school.call(), { person, role: 'student', place: 'organisation', startsOn: today, ...more });
    expect(await give({ role: 'admin', place: `campus:${school.campus}` })).toMatchObject({
      refusal: { fields: { place: 'place_wrong' } }
    });
    expect(await give({ endsOn: '2026-11-01' })).toMatchObject({ refusal: { fields: { endsOn: 'end_before_start' } } });
    expect(told(await give({ startsOn: '2026-11-23' }))).toBe('day_past');
    expect(told(await give({ place: `campus:${person}` }))).toBe('place_gone');
    expect(
      told(await giveRoleTo(school.call(), { person: [person, school.campus], role: 'tutor', place: 'organisation', startsOn: today }))
    ).toBe('not_found');
    expect(told(await movePeople(school.call(), { person, group: person }))).toBe('place_gone');
  });
});
