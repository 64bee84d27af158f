import type { Act } from '#platform/use-case/index.ts';

/** Whether somebody plans this: what is the whole school's (null) only who plans the whole school, a campus's who plans that campus. */
export const isInReach = ({ scope }: Pick<Act, 'scope'>, campus: string | null): boolean =>
  scope.campuses === null || (campus !== null && scope.campuses.includes(campus));
