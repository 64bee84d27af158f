import { withRights, type RightsTable } from '#platform/use-case/index.ts';
import type { Role } from '../roles.ts';

const everyone = {
  visitor: 'organisation',
  student: 'organisation',
  tutor: 'organisation',
  instructor: 'organisation',
  professional: 'organisation',
  coordinator: 'organisation',
  admin: 'organisation'
} as const;

const ownOfEveryone = { student: 'own', tutor: 'own', instructor: 'own', professional: 'own', coordinator: 'own', admin: 'own' } as const;

/** Who may do what of people's things. Feedback is read by the coordinator alone: an administrator reads nothing that people wrote. */
export const rights = {
  'session.open_as_example': everyone,
  'session.list_examples': everyone,
  'organisation.read_notice_facts': everyone,
  'session.end': ownOfEveryone,
  'person.read_own': ownOfEveryone,
  'person.remove_departed': { system: 'organisation' },
  'group.delete_old': { system: 'organisation' },
  'session.forget_ended': { system: 'organisation' },
  'feedback.send': everyone,
  'feedback.list': { coordinator: 'organisation' },
  'feedback.mark_answered': { coordinator: 'organisation' }
} satisfies RightsTable<string, Role>;

export const { useCase, query } = withRights(rights);
