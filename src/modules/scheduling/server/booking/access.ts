import type { Act } from '#platform/use-case/index.ts';
import { findAppointment, type FoundAppointment } from '../store/appointments.ts';

/**
 * The appointment, when it is the actor's by name or this browser holds a key to it; else null, whether it exists or not.
 * `byName` says which: an act that a key alone allows is nobody's, whoever is signed in.
 */
export async function ownAppointment({ db, scope, keys }: Act, id: string): Promise<(FoundAppointment & { byName: boolean }) | null> {
  const found = await findAppointment(db, id);
  if (!found) return null;
  const byName = scope.own !== null && found.person === scope.own;
  return byName || keys.includes(id) ? { ...found, byName } : null;
}
