import type { Role } from '#modules/people/index.ts';
import type { RightsTable } from '#platform/use-case/index.ts';

/** Who takes part in support for groups: what they may do to a request is said state by state in `request-state.ts`. */
const parties = { instructor: 'group', professional: 'campus', coordinator: 'campus' } as const;
/** How one looks at requests is one's own. */
const ownViews = { instructor: 'own', professional: 'own', coordinator: 'own' } as const;
/** Themes and the limit of waiting are one for the whole school, so each coordinator keeps all of them. */
const keepers = { coordinator: 'organisation' } as const;
const system = { system: 'organisation' } as const;

/** An administrator sees nothing of what is asked. */
export const requestRights = {
  'support.list': parties,
  'support.count': parties,
  'support.read': parties,
  'support.read_form': parties,
  'support.ask': parties,
  'support.save_draft': parties,
  'support.discard_draft': parties,
  'support.change': parties,
  'support.take_back': parties,
  'support.save_view': ownViews,
  'support.remove_view': ownViews,
  'support.read_settings': keepers,
  'support.save_settings': keepers,
  'support.save_theme': keepers,
  'support.prepare_message': system,
  'support.delete_old': system,
  'support.delete_old_drafts': system
} satisfies RightsTable<string, Role>;
