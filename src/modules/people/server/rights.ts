import { withRights, type RightsTable } from '#platform/use-case/index.ts';
import type { Role } from '../roles.ts';

/** Who may do what of people's things. */
export const rights = {
  'session.open_as_example': {
    visitor: 'organisation',
    student: 'organisation',
    tutor: 'organisation',
    instructor: 'organisation',
    professional: 'organisation',
    coordinator: 'organisation',
    admin: 'organisation'
  },
  'session.list_examples': {
    visitor: 'organisation',
    student: 'organisation',
    tutor: 'organisation',
    instructor: 'organisation',
    professional: 'organisation',
    coordinator: 'organisation',
    admin: 'organisation'
  },
  'organisation.read_notice_facts': {
    visitor: 'organisation',
    student: 'organisation',
    tutor: 'organisation',
    instructor: 'organisation',
    professional: 'organisation',
    coordinator: 'organisation',
    admin: 'organisation'
  },
  'session.end': { student: 'own', tutor: 'own', instructor: 'own', professional: 'own', coordinator: 'own', admin: 'own' },
  'session.forget_ended': { system: 'organisation' }
} satisfies RightsTable<string, Role>;

export const { useCase, query } = withRights(rights);
