import { scopeOf, type Act, type Scope } from '#platform/use-case/index.ts';
import type { Party } from '../../requests/request-state.ts';

/** What a request is reached by. */
export interface Reached {
  groupId: string;
  campusId: string;
  askedBy: string | null;
  /** Persons who lead a session of it, wherever they work. */
  ledBy?: readonly string[];
}

const reaches = (scope: Scope | null, { groupId, campusId }: Reached): boolean =>
  scope !== null && (scope.campuses === null || scope.campuses.includes(campusId) || (scope.groups ?? []).includes(groupId));

const leads = ({ actor }: Pick<Act, 'actor'>, { ledBy = [] }: Reached): boolean => actor.person !== null && ledBy.includes(actor.person);

/** Whether somebody may look at a request: it is of their campuses or groups, they asked it themselves, or they lead a session of it. */
export const mayLook = ({ scope, actor }: Pick<Act, 'scope' | 'actor'>, request: Reached): boolean =>
  reaches(scope, request) || (actor.person !== null && request.askedBy === actor.person) || leads({ actor }, request);

/** As whom somebody stands to a request. A professional of another campus who leads a session of it carries it as those of its own do. */
export function partiesTo({ actor }: Pick<Act, 'actor'>, request: Reached): Party[] {
  const as = (role: Party) => {
    const scope = scopeOf(actor, { [role]: 'campus' });
    return reaches(scope, request) || (role === 'professional' && scope !== null && leads({ actor }, request));
  };
  return [
    ...(actor.person !== null && request.askedBy === actor.person ? (['asker'] as const) : []),
    ...(['professional', 'coordinator'] as const).filter(as)
  ];
}

/** Whether somebody carries requests on, not only asks: they see the board. */
export const carries = ({ actor }: Pick<Act, 'actor'>): boolean =>
  scopeOf(actor, { professional: 'campus', coordinator: 'campus' }) !== null;
