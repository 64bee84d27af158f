import type { Act } from '#platform/use-case/index.ts';
import { hostOfPerson } from '../store/hosts.ts';

/** The host that the actor is, by the right to what is their own; or null. */
export async function ownHost({ db, scope }: Pick<Act, 'db' | 'scope'>): Promise<{ id: string; name: string } | null> {
  return scope.own ? await hostOfPerson(db, scope.own) : null;
}
