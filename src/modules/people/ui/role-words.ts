import { m } from '#texts/messages.js';
import type { Role } from '../roles.ts';

/** A role's name and one line about it. */
export function roleText(role: Role): { name: string; about: string } {
  const texts = {
    student: [m.people_role_student, m.people_role_student_about],
    tutor: [m.people_role_tutor, m.people_role_tutor_about],
    instructor: [m.people_role_instructor, m.people_role_instructor_about],
    professional: [m.people_role_professional, m.people_role_professional_about],
    coordinator: [m.people_role_coordinator, m.people_role_coordinator_about],
    admin: [m.people_role_admin, m.people_role_admin_about]
  } as const satisfies Record<Role, readonly [() => string, () => string]>;
  const [name, about] = texts[role];
  return { name: name(), about: about() };
}
