import type { Role } from '#modules/people/index.ts';
import { withRights, type RightsTable } from '#platform/use-case/index.ts';

/** Who leads sessions or plans them. What a plan says is of nobody; an administrator runs the installation and leads no group. */
const leaders = { instructor: 'organisation', professional: 'organisation', coordinator: 'organisation' } as const;

/** Who may do what with the library of session plans. */
export const rights = {
  'plan.list': leaders,
  'plan.read': leaders
} satisfies RightsTable<string, Role>;

export const { query } = withRights(rights);
