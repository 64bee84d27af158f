import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { aKeyed } from '../../../../../tests/passkeys/passkeys.ts';
import { aPerson, aSchool, inOrganisation } from '../../../../../tests/school.ts';
import { deleteOldGroupsJob } from './delete-groups-5-years-after-academic-year.ts';
import { removePersonsJob } from './remove-persons-30-days-after-last-role.ts';

onBothDatabases('what is kept of people and groups', (ground) => {
  const within = <T>(organisation: string, work: () => Promise<T>) => inOrganisation(ground().owner, organisation, work);

  test('a person goes 30 days after the last role has ended, not on the day before, and nobody else does', async () => {
    const school = await aSchool(ground());
    const { owner, system } = ground();
    const [gone, stays] = [newRandomId(), newRandomId()];
    await within(school.organisation, async () => {
      for (const [id, family, ended] of [
        [gone, 'Mennyt', '2026-10-24'],
        [stays, 'Vielä', '2026-10-25']
      ] as const) {
        await aPerson(owner, school.organisation, id, 'student', 'Aava', family);
        await owner.query("update persons set created_at = '2020-01-01' where id = $1", [id]);
        await owner.query('update role_assignments set ends_on = $2 where person_id = $1', [id, ended]);
        await owner.query('insert into group_memberships (organisation_id, group_id, person_id) values ($1, $2, $3)', [
          school.organisation,
          school.group,
          id
        ]);
      }
    });
    await aKeyed(ground(), school.organisation, gone, 'professional');
    await runJobNow(system, removePersonsJob, { organisation: school.organisation });
    const { rows } = await within(school.organisation, () =>
      owner.query<{ id: string }>('select id from persons where organisation_id = $1', [school.organisation])
    );
    const left = rows.map((row) => row.id);
    expect(left).not.toContain(gone);
    expect(left).toEqual(expect.arrayContaining([stays, school.student, school.hostPerson]));
    // Their keys go with them.
    const { rows: keys } = await within(school.organisation, () =>
      owner.query('select id from passkeys where organisation_id = $1', [school.organisation])
    );
    expect(keys).toEqual([]);
    const { rows: runs } = await within(school.organisation, () =>
      owner.query<{ changed: number }>('select changed from job_runs where organisation_id = $1', [school.organisation])
    );
    expect(runs).toEqual([{ changed: 1 }]);
  });

  test('a group goes five years after its academic year, with who was in it', async () => {
    const school = await aSchool(ground());
    const { owner, system } = ground();
    await within(school.organisation, async () => {
      for (const [name, year] of [
        ['LVI20A', '2020-2021'],
        ['LVI21A', '2021-2022']
      ]) {
        await owner.query(
          "insert into teaching_groups (organisation_id, id, campus_id, name, programme_type, academic_year) values ($1, $2, $3, $4, 'vocational_qualification', $5)",
          [school.organisation, newRandomId(), school.campus, name, year]
        );
      }
    });
    await runJobNow(system, deleteOldGroupsJob, { organisation: school.organisation });
    const { rows } = await within(school.organisation, () =>
      owner.query<{ name: string }>('select name from teaching_groups where organisation_id = $1 order by name', [school.organisation])
    );
    expect(rows.map((row) => row.name)).toEqual(['LVI21A', 'LVI24B']);
  });
});
