import { isStaff, isStudying } from '#modules/people/index.ts';
import type { Actor } from '#platform/use-case/index.ts';
import type { Audience } from '../store/services.ts';

/** For whom an actor may book: staff for themselves as staff, tutors also as tutors, everybody else as a student may. */
export function audiencesOf(actor: Actor): Audience[] {
  const roles = actor.grants.map((grant) => grant.role);
  const audiences: Audience[] = [];
  if (isStaff(roles)) audiences.push('staff');
  if (roles.includes('tutor')) audiences.push('tutors');
  if (actor.kind !== 'person' || isStudying(roles)) audiences.push('students');
  return audiences;
}
