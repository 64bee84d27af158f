/** Who leads sessions or plans them. What a plan says is of nobody; an administrator runs the installation and leads no group. */
const leaders = { instructor: 'organisation', professional: 'organisation', coordinator: 'organisation' } as const;

/** Who may do what with the library of session plans. */
export const planRights = {
  'plan.list': leaders,
  'plan.read': leaders
} as const;
