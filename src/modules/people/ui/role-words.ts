import { m } from '#texts/messages.js';
import type { Role } from '../roles.ts';

/** A role's name, in the page's language or in another (`{}, { locale }`). */
export const roleNames = {
  student: m.people_role_student,
  tutor: m.people_role_tutor,
  instructor: m.people_role_instructor,
  professional: m.people_role_professional,
  coordinator: m.people_role_coordinator,
  admin: m.people_role_admin
} as const satisfies Record<Role, unknown>;

const abouts: Record<Role, () => string> = {
  student: m.people_role_student_about,
  tutor: m.people_role_tutor_about,
  instructor: m.people_role_instructor_about,
  professional: m.people_role_professional_about,
  coordinator: m.people_role_coordinator_about,
  admin: m.people_role_admin_about
};

/** A role's name and one line about it. */
export function roleText(role: Role): { name: string; about: string } {
  return { name: roleNames[role](), about: abouts[role]() };
}
