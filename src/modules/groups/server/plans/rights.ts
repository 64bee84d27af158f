import type { Role } from '#modules/people/index.ts';
import { withRights, type RightsTable } from '#platform/use-case/index.ts';

/** Who leads sessions or plans them. What a plan says is of nobody; an administrator runs the installation and leads no group. */
const leaders = { instructor: 'organisation', professional: 'organisation', coordinator: 'organisation' } as const;
const writers = { instructor: 'own', professional: 'own', coordinator: 'own' } as const;

/** Who may do what with the library of session plans. */
export const rights = {
  'plan.list': leaders,
  'plan.read': leaders,
  'plan.open_form': writers,
  'plan.look_at_form': writers,
  'plan.look_at_file': writers,
  'plan.save': writers,
  'plan.read_versions': writers,
  'plan.return_to': writers,
  'plan.publish': { ...writers, coordinator: 'organisation' },
  'plan.remove': writers,
  'plan.favour': writers,
  'plan.delete_old': { system: 'organisation' }
} satisfies RightsTable<string, Role>;

export const { query, useCase } = withRights(rights);
