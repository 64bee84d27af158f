import { expect, test } from 'vitest';
import { runJobNow } from '#platform/jobs/queue.ts';
import { anAdministered } from '../../../../../../tests/administration.ts';
import { onBothDatabases } from '../../../../../../tests/ground.ts';
import { tuesdayMorning } from '../../../../../../tests/tuesday-morning.ts';
import { endGroupRolesJob } from '../../jobs/end-group-roles-with-academic-year.ts';
import { removePersonsJob } from '../../jobs/remove-persons-30-days-after-last-role.ts';
import { undoChange } from '../roles/undo.ts';
import { prepareNextYear, previewNextYear } from './next-year.ts';

onBothDatabases('the next academic year', (ground) => {
  const at = (iso: string) => ground().setNow(Date.parse(iso));

  test('groups go on with their people in one step, whose old roles end with the year; who is in none is removed by the jobs', async () => {
    at('2026-11-24T06:00:00Z');
    const school = await anAdministered(ground());
    const ending = await school.addGroup(school.campus, 'TUVA26A');
    const [stays, leaves, teacher] = [
      await school.person('Siiri', 'Jatkaa', 'student', { group: school.group }),
      await school.person('Lassi', 'Lähtee', 'student', { group: ending }),
      await school.person('Olli', 'Ohjaaja', 'instructor', { group: school.group })
    ];
    await school.join(stays, school.group);
    await school.join(leaves, ending);
    const preview = await previewNextYear(school.call(), {});
    expect(preview).toMatchObject({
      ok: true,
      value: {
        next: '2027-2028',
        groups: [
          { name: 'LVI24B', students: 1, instructors: 1 },
          { name: 'TUVA26A', students: 1 }
        ]
      }
    });
    expect(await prepareNextYear(school.call(), { group: [school.group] })).toMatchObject({ ok: true });
    expect(await prepareNextYear(school.call(), { group: [school.group] })).toMatchObject({ refusal: { code: 'nothing_to_change' } });

    at('2027-08-02T01:00:00Z');
    await runJobNow(ground().system, endGroupRolesJob, { organisation: school.organisation });
    const roles = await school.rows<{ person_id: string; ends_on: string | null }>(
      'select person_id, ends_on::text from role_assignments where organisation_id = $1 and group_id is not null order by starts_on, ends_on',
      [school.organisation]
    );
    const ends = (person: string) => roles.filter((row) => row.person_id === person).map((row) => row.ends_on);
    expect([ends(stays), ends(teacher), ends(leaves)]).toEqual([['2027-07-31', null], ['2027-07-31', null], ['2027-07-31']]);

    await school.rows("update persons set created_at = '2026-08-01' where organisation_id = $1", [school.organisation]);
    const left = async () =>
      (await school.rows<{ id: string }>('select id from persons where organisation_id = $1', [school.organisation])).map(({ id }) => id);
    at('2027-08-30T01:00:00Z');
    await runJobNow(ground().system, removePersonsJob, { organisation: school.organisation });
    expect(await left()).toContain(leaves);
    at('2027-09-01T01:00:00Z');
    await runJobNow(ground().system, removePersonsJob, { organisation: school.organisation });
    expect(await left()).not.toContain(leaves);
    expect(await left()).toEqual(expect.arrayContaining([stays, teacher]));
  });

  test('a school that has no groups of a later year loses nobody', async () => {
    at('2026-11-24T06:00:00Z');
    const school = await anAdministered(ground());
    const student = await school.person('Siiri', 'Jatkaa', 'student', { group: school.group });
    at('2027-08-02T01:00:00Z');
    await runJobNow(ground().system, endGroupRolesJob, { organisation: school.organisation });
    expect(await school.rows('select ends_on from role_assignments where person_id = $1', [student])).toEqual([{ ends_on: null }]);
  });

  test('what was prepared is taken back whole, and not at all when somebody was added since', async () => {
    ground().setNow(tuesdayMorning);
    const school = await anAdministered(ground());
    const student = await school.person('Siiri', 'Jatkaa', 'student', { group: school.group });
    await school.join(student, school.group);
    const made = await prepareNextYear(school.call(), { group: [school.group] });
    if (!made.ok) throw new Error(made.refusal.code);
    const [next] = await school.rows<{ id: string }>(
      "select id from teaching_groups where organisation_id = $1 and academic_year = '2027-2028'",
      [school.organisation]
    );
    const added = await school.person('Uusi', 'Uunola', null);
    await school.join(added, next?.id ?? '');
    expect(await undoChange(school.call(), { id: made.value.id })).toMatchObject({ refusal: { code: 'changed_since' } });
    await school.rows('delete from group_memberships where person_id = $1', [added]);
    expect(await undoChange(school.call(), { id: made.value.id })).toMatchObject({ ok: true });
    const rest = await school.rows("select 1 from teaching_groups where organisation_id = $1 and academic_year = '2027-2028'", [
      school.organisation
    ]);
    expect([rest.length, (await school.rows('select 1 from role_assignments where person_id = $1', [student])).length]).toEqual([0, 1]);
  });
});
