import type { Role } from '#modules/people/index.ts';
import { withRights, type RightsTable } from '#platform/use-case/index.ts';
import { contactRights } from './contacts/contact-rights.ts';

/** Who may do what for teaching groups; each topic says its own. */
export const rights = {
  ...contactRights
} satisfies RightsTable<string, Role>;

export const { useCase, query } = withRights(rights);
