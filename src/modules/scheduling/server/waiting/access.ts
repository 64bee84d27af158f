import type { Act } from '#platform/use-case/index.ts';
import { findWaiting, type FoundWaiting } from '../store/waiting/waiting.ts';

/** A wait, when it is the actor's by name or this browser holds a key to it; else null, whether there is one or not. `byName` says which. */
export async function ownWaiting({ db, scope, keys }: Act, id: string): Promise<(FoundWaiting & { byName: boolean }) | null> {
  const found = await findWaiting(db, id);
  if (!found) return null;
  const byName = scope.own !== null && found.person === scope.own;
  return byName || keys.includes(id) ? { ...found, byName } : null;
}
