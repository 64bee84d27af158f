import type { Role } from '#modules/people/index.ts';
import { withRights, type RightsTable } from '#platform/use-case/index.ts';
import { afterRights } from './after/after-rights.ts';
import { contactRights } from './contacts/contact-rights.ts';
import { ownDataRights } from './own-data/own-data-rights.ts';
import { planRights } from './plans/plan-rights.ts';
import { requestRights } from './requests/request-rights.ts';
import { sessionRights } from './sessions/session-rights.ts';

/** Who may do what for teaching groups; each topic says its own. */
export const rights = {
  ...requestRights,
  ...planRights,
  ...contactRights,
  ...sessionRights,
  ...afterRights,
  ...ownDataRights
} satisfies RightsTable<string, Role>;

export const { useCase, query } = withRights(rights);
