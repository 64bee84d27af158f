import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { aCall, aSchool, inOrganisation, visitorOf } from '../../../../../tests/school.ts';
import { endOwnSession, listExamples, openAsExample, resolveSession } from '../index.ts';

onBothDatabases('the example’s door', (ground) => {
  async function setting() {
    const school = await aSchool(ground());
    const visitor = aCall(ground(), visitorOf(school.organisation));
    const who = async (token: string) =>
      (await resolveSession(ground().system, school.organisation, token, visitor.now))?.person.id ?? null;
    const enter = async (person: string, replaces?: string) => {
      const outcome = await openAsExample(visitor, { person, replaces });
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      return outcome.value;
    };
    return { school, visitor, who, enter };
  }

  test('one click signs in; the next one ends the session before it', async () => {
    const { school, who, enter } = await setting();
    const first = await enter(school.student);
    expect(first.roles).toEqual(['student']);
    expect(await who(first.token)).toBe(school.student);
    const second = await enter(school.hostPerson, first.token);
    expect(await who(second.token)).toBe(school.hostPerson);
    expect(await who(first.token)).toBeNull();
  });

  test('a session that was signed out of is gone', async () => {
    const { school, visitor, who, enter } = await setting();
    const { token } = await enter(school.student);
    const signedIn = await resolveSession(ground().system, school.organisation, token, visitor.now);
    if (!signedIn) throw new Error('not signed in');
    await endOwnSession({ ...visitor, actor: signedIn.actor }, { token });
    expect(await who(token)).toBeNull();
  });

  test('somebody who works on two campuses stands at the door once', async () => {
    const { school, visitor } = await setting();
    await inOrganisation(ground().owner, school.organisation, () =>
      ground().owner.query(
        `insert into role_assignments (organisation_id, id, person_id, role, scope, campus_id, starts_on)
         values ($1, gen_random_uuid(), $2, 'professional', 'campus', $3, '2020-01-01')`,
        [school.organisation, school.hostPerson, school.campus]
      )
    );
    const people = await listExamples(visitor, {});
    expect(people.ok && people.value.filter(({ role }) => role === 'professional')).toHaveLength(1);
  });

  test('where examples are off, or the school is a real one, there is no such door', async () => {
    const { school, visitor } = await setting();
    const off = { ...visitor, system: { ...visitor.system, example: false } };
    expect([(await listExamples(off, {})).ok, (await openAsExample(off, { person: school.student })).ok]).toEqual([false, false]);
    await ground().admin.query('update organisations set is_example = false where id = $1', [school.organisation]);
    expect([(await listExamples(visitor, {})).ok, (await openAsExample(visitor, { person: school.student })).ok]).toEqual([false, false]);
  });
});
