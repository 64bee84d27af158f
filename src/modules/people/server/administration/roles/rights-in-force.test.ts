import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { everyUseCase } from '#platform/use-case/index.ts';
import { anAdministered } from '../../../../../../tests/administration.ts';
import { onBothDatabases } from '../../../../../../tests/ground.ts';
import { readRights, readRightsOf } from './rights-in-force.ts';

onBothDatabases('rights that can be shown', (ground) => {
  test('the table shows the rows that the acts themselves go by, and leaves out what runs by itself', async () => {
    const school = await anAdministered(ground());
    const read = await readRights(school.call(), {});
    if (!read.ok) throw new Error(read.refusal.code);
    for (const { action, reach, fresh } of read.value) {
      const act = everyUseCase.get(action);
      expect([action, { ...reach, ...(act?.row.system ? { system: act.row.system } : {}) }, fresh]).toEqual([action, act?.row, act?.fresh]);
    }
    expect(read.value.find(({ action }) => action === 'role.give')?.reach).toEqual({ admin: 'organisation' });
    expect(read.value.find(({ action }) => action === 'person.remove_departed')).toBeUndefined();
  });

  test('what somebody may do is told with where: by all roles of today, not by those to come or past, and nothing while access is taken away', async () => {
    const school = await anAdministered(ground());
    const [north, group] = [await school.addCampus('Pohjoinen'), await school.addGroup(school.campus, 'LVI26A')];
    const person = await school.person('Olli', 'Ohjaaja', 'instructor', { group });
    const where = async (action: string) => {
      const read = await readRightsOf(school.call(), { id: person });
      return read.ok ? (read.value.acts.find((act) => act.action === action)?.where ?? null) : read.refusal.code;
    };
    expect(await where('person.list')).toEqual({ whole: false, places: ['LVI26A'], own: false });
    expect(await where('person.read_own')).toEqual({ whole: false, places: [], own: true });
    expect(await where('appointment.book')).toEqual({ whole: true, places: [], own: false });
    expect(await where('role.give')).toBeNull();
    const give = (role: string, campus: string | null, startsOn: string, endsOn: string | null) =>
      school.rows(
        `insert into role_assignments (organisation_id, id, person_id, role, scope, campus_id, starts_on, ends_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [school.organisation, newRandomId(), person, role, campus ? 'campus' : 'organisation', campus, startsOn, endsOn]
      );
    await give('coordinator', north, '2026-08-01', null);
    await give('admin', null, '2027-01-01', null);
    await give('admin', null, '2026-08-01', '2026-09-01');
    expect(await where('person.list')).toEqual({ whole: false, places: ['Pohjoinen', 'LVI26A'], own: false });
    expect(await where('feedback.list')).toEqual({ whole: true, places: [], own: false });
    expect(await where('role.give')).toBeNull();
    await school.rows('update persons set disabled_at = now() where id = $1', [person]);
    expect(await where('person.list')).toBeNull();
    expect(await readRightsOf(school.call(), { id: newRandomId() })).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
  });
});
