import { newRandomId } from '#platform/ids.ts';
import type { Actor } from '#platform/use-case/index.ts';
import type { Ground } from '../../../../../tests/ground.ts';
import { aPerson, aSchool, inOrganisation, personOf, type School } from '../../../../../tests/school.ts';

/** The people of a school who have to do with support for groups. */
export interface Cast {
  school: School;
  otherGroup: string;
  teacher: Actor;
  colleague: Actor;
  professional: Actor;
  coordinator: Actor;
}

/** A school with a second group on the same campus, and an instructor for each. */
export async function aCast(ground: Pick<Ground, 'owner'>): Promise<Cast> {
  const school = await aSchool(ground);
  const { organisation, group, campus, hostPerson } = school;
  const [otherGroup, teacher, colleague, coordinator] = [newRandomId(), newRandomId(), newRandomId(), newRandomId()];
  const { owner } = ground;
  await inOrganisation(owner, organisation, async () => {
    await owner.query(
      "insert into teaching_groups (organisation_id, id, campus_id, name, programme_type, academic_year) values ($1, $2, $3, 'SOTE26A', 'vocational_qualification', '2026-2027')",
      [organisation, otherGroup, campus]
    );
    await aPerson(owner, organisation, teacher, 'instructor', 'Olga', 'Opettaja');
    await aPerson(owner, organisation, colleague, 'instructor', 'Kaisa', 'Kollega');
    await aPerson(owner, organisation, coordinator, 'coordinator', 'Veera', 'Vastaava');
    for (const [person, of] of [
      [teacher, group],
      [colleague, otherGroup]
    ])
      await owner.query("update role_assignments set scope = 'group', group_id = $2 where person_id = $1", [person, of]);
  });
  const at = (person: string, role: 'instructor' | 'professional' | 'coordinator', scope: 'group' | 'campus', scopeId: string) =>
    personOf(organisation, person, role, { scope, scopeId });
  return {
    school,
    otherGroup,
    teacher: at(teacher, 'instructor', 'group', group),
    colleague: at(colleague, 'instructor', 'group', otherGroup),
    professional: at(hostPerson, 'professional', 'campus', campus),
    coordinator: at(coordinator, 'coordinator', 'campus', campus)
  };
}
