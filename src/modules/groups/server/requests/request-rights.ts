import type { Role } from '#modules/people/index.ts';
import type { RightsTable } from '#platform/use-case/index.ts';

/** Who takes part in support for groups: what they may do to a request is said state by state in `request-state.ts`. */
const parties = { instructor: 'group', professional: 'campus', coordinator: 'campus' } as const;
/** Themes and the limit of waiting are one for the whole school, so each coordinator keeps all of them. */
const keepers = { coordinator: 'organisation' } as const;
const system = { system: 'organisation' } as const;

/** An administrator sees nothing of what is asked. */
export const requestRights = {
  'support.list': parties,
  'support.read': parties,
  'support.read_form': parties,
  'support.ask': parties,
  'support.save_draft': parties,
  'support.discard_draft': parties,
  'support.change': parties,
  'support.take_back': parties,
  'support.delete_old': system,
  'support.delete_old_drafts': system
} satisfies RightsTable<string, Role>;
