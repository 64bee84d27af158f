import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { sortKey } from '#platform/sort-key.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { aCall, aPerson, aSchool, aTime, inOrganisation, personOf, wednesdayTen } from '../../../../../tests/school.ts';
import { nearestFrom } from '../../free-times/nearest.ts';
import { bookFor, findToBookFor, listOwn, listTimes, readDay } from '../index.ts';

type Told<T> = { ok: true; value: T } | { ok: false; refusal: { code: string; after?: unknown } };

function valueOf<T>(outcome: Told<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}
const codeOf = (outcome: Told<unknown>) => (outcome.ok ? 'ok' : outcome.refusal.code);

onBothDatabases('booking for somebody', (ground) => {
  async function setting() {
    const school = await aSchool(ground());
    const { owner } = ground();
    const [person, other] = [newRandomId(), newRandomId()];
    await inOrganisation(owner, school.organisation, async () => {
      await aPerson(owner, school.organisation, person, 'instructor', 'Iina', 'Oja');
      await aPerson(owner, school.organisation, other, 'student', 'Aino', 'Lahti');
      // As saving a person writes them: what names are found by.
      for (const [id, given, family] of [
        [school.student, 'Aino', 'Laine'],
        [other, 'Aino', 'Lahti'],
        [school.hostPerson, 'Sari', 'Salo']
      ])
        await owner.query('update persons set sort_key = $3 where organisation_id = $1 and id = $2', [
          school.organisation,
          id,
          sortKey(family ?? '', given ?? '')
        ]);
      await owner.query('insert into group_memberships (organisation_id, group_id, person_id) values ($1, $2, $3)', [
        school.organisation,
        school.group,
        school.student
      ]);
    });
    const instructor = aCall(ground(), personOf(school.organisation, person, 'instructor', { scope: 'group', scopeId: school.group }));
    const professional = aCall(ground(), personOf(school.organisation, school.hostPerson, 'professional'));
    const student = aCall(ground(), personOf(school.organisation, school.student, 'student'));
    const form = (who: string, iso = wednesdayTen) => ({ time: aTime(school, iso).value, who, key: newRandomId() });
    return { school, other, instructor, professional, student, form };
  }

  test('a student is found by the beginning of a name within reach, and by no address', async () => {
    const { school, instructor, professional } = await setting();
    const names = async (call: typeof instructor, q: string) => valueOf(await findToBookFor(call, { q })).found.map(({ name }) => name);
    expect(await names(instructor, 'ain')).toEqual(['Aino Laine']);
    expect(await names(professional, 'ain')).toEqual(['Aino Lahti', 'Aino Laine']);
    expect(await names(professional, 'sari')).toEqual([]);
    expect(await names(professional, 'aino.laine@')).toEqual([]);
    expect(await names(professional, '')).toEqual([]);
    expect(valueOf(await findToBookFor(instructor, { q: 'laine' })).found).toEqual([
      { id: school.student, name: 'Aino Laine', groups: ['LVI24B'] }
    ]);
  });

  test('the booking is the student’s own, who booked stands in the audit alone, and nobody out of reach is booked for', async () => {
    const { school, other, instructor, student, form } = await setting();
    const { id } = valueOf(await bookFor(instructor, form(school.student)));
    expect(valueOf(await listOwn(student, {})).map((one) => one.id)).toEqual([id]);
    expect(valueOf(await listOwn(instructor, {}))).toEqual([]);
    expect(codeOf(await bookFor(instructor, form(other, '2026-11-25T09:00:00Z')))).toBe('not_found');
    const { rows } = await inOrganisation(ground().owner, school.organisation, () =>
      ground().owner.query<Record<string, unknown>>(
        "select actor_id, action from audit_log where object_id = $1 and action = 'booking_for.book'",
        [id]
      )
    );
    expect(rows).toEqual([{ actor_id: instructor.actor.person, action: 'booking_for.book' }]);
    const taken = await bookFor(instructor, form(school.student));
    expect([codeOf(taken), taken.ok ? 0 : nearestFrom(taken.refusal.after).length]).toEqual(['slot_gone', 3]);
  });

  test('under a nickname the host sees the nickname, and a time of what only staff may book is not offered', async () => {
    const { school, professional, form } = await setting();
    expect(valueOf(await bookFor(professional, { ...form('nickname'), nickname: 'Kettu 3' })).named).toBe(false);
    expect(
      valueOf(await readDay(professional, { date: '2026-11-25' })).appointments.map(({ who, byNickname }) => [who, byNickname])
    ).toEqual([['Kettu 3', true]]);
    await ground().admin.query("update services set audience = 'staff' where organisation_id = $1", [school.organisation]);
    expect(valueOf(await listTimes(professional, { forStudents: true })).service).toBeNull();
    expect(codeOf(await bookFor(professional, form('nickname', '2026-11-25T09:00:00Z')))).toBe('slot_gone');
    expect(codeOf(await bookFor(professional, { ...form('nickname'), time: aTime(school, wednesdayTen, 'phone').value }))).toBe(
      'phone_needed'
    );
  });
});
