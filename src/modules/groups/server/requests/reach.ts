import { scopeOf, type Act, type Scope } from '#platform/use-case/index.ts';
import type { Party } from '../../requests/request-state.ts';

/** What a request is reached by. */
export interface Reached {
  groupId: string;
  campusId: string;
  askedBy: string | null;
}

const reaches = (scope: Scope | null, { groupId, campusId }: Reached): boolean =>
  scope !== null && (scope.campuses === null || scope.campuses.includes(campusId) || (scope.groups ?? []).includes(groupId));

/** Whether somebody may look at a request: it is of their campuses or groups, or they asked it themselves. */
export const mayLook = ({ scope, actor }: Pick<Act, 'scope' | 'actor'>, request: Reached): boolean =>
  reaches(scope, request) || (actor.person !== null && request.askedBy === actor.person);

/** As whom somebody stands to a request. */
export function partiesTo({ actor }: Pick<Act, 'actor'>, request: Reached): Party[] {
  const as = (role: Party) => reaches(scopeOf(actor, { [role]: 'campus' }), request);
  return [
    ...(actor.person !== null && request.askedBy === actor.person ? (['asker'] as const) : []),
    ...(['professional', 'coordinator'] as const).filter(as)
  ];
}

/** Whether somebody carries requests on, not only asks: they see the board. */
export const carries = ({ actor }: Pick<Act, 'actor'>): boolean =>
  scopeOf(actor, { professional: 'campus', coordinator: 'campus' }) !== null;
