/** Who leads sessions or plans them. What a plan says is of nobody; an administrator runs the installation and leads no group. */
const leaders = { instructor: 'organisation', professional: 'organisation', coordinator: 'organisation' } as const;
const writers = { instructor: 'own', professional: 'own', coordinator: 'own' } as const;

/** Who may do what with the library of session plans. */
export const planRights = {
  'plan.list': leaders,
  'plan.read': leaders,
  'plan.open_form': writers,
  'plan.look_at_form': leaders,
  'plan.look_at_file': leaders,
  'plan.save': writers,
  'plan.save_draft': writers,
  'plan.discard_draft': writers,
  'plan.read_versions': writers,
  'plan.return_to': writers,
  'plan.publish': { ...writers, coordinator: 'organisation' },
  'plan.remove': writers,
  'plan.favour': writers,
  'plan.delete_old': { system: 'organisation' }
} as const;
