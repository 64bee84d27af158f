import type { Role } from '#modules/people/index.ts';
import { withRights, type RightsTable } from '#platform/use-case/index.ts';

/** Who may see what the work comes to. */
export const rights = {
  'equal_access.read': { coordinator: 'organisation' },
  'group_support.read_figures': { coordinator: 'organisation' }
} satisfies RightsTable<string, Role>;

export const { query } = withRights(rights);
