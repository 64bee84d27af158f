import { m } from '#texts/messages.js';
import type { Role } from '../roles.ts';

const words: Record<Role, { name: () => string; about: () => string }> = {
  student: { name: m.people_role_student, about: m.people_role_student_about },
  tutor: { name: m.people_role_tutor, about: m.people_role_tutor_about },
  instructor: { name: m.people_role_instructor, about: m.people_role_instructor_about },
  professional: { name: m.people_role_professional, about: m.people_role_professional_about },
  coordinator: { name: m.people_role_coordinator, about: m.people_role_coordinator_about },
  admin: { name: m.people_role_admin, about: m.people_role_admin_about }
};

/** A role's name and one line about it. */
export function roleText(role: Role): { name: string; about: string } {
  const { name, about } = words[role];
  return { name: name(), about: about() };
}
