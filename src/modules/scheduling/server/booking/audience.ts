import { isStaff } from '#modules/people/index.ts';
import type { Actor } from '#platform/use-case/index.ts';
import type { Audience } from '../store/services.ts';

/** For whom an actor may book: staff for themselves as staff, tutors also as tutors, everybody else as a student may. */
export function audiencesOf(actor: Actor): Audience[] {
  const roles = new Set(actor.grants.map((grant) => grant.role));
  const audiences: Audience[] = [];
  if (isStaff([...roles])) audiences.push('staff');
  if (roles.has('tutor')) audiences.push('tutors');
  if (actor.kind !== 'person' || roles.has('student') || roles.has('tutor')) audiences.push('students');
  return audiences;
}
