import { withRights, type RightsTable } from '#platform/use-case/index.ts';
import { everyone, everyRole, type Role } from '../roles.ts';

/** Who may do what of people's things. Feedback is read by the coordinator alone: an administrator reads nothing that people wrote. */
export const rights = {
  'session.open_as_example': everyone('organisation'),
  'session.list_examples': everyone('organisation'),
  'organisation.read_notice_facts': everyone('organisation'),
  'session.end': everyRole('own'),
  'person.read_own': everyRole('own'),
  'person.remove_departed': { system: 'organisation' },
  'group.delete_old': { system: 'organisation' },
  'session.forget_ended': { system: 'organisation' },
  'feedback.send': everyone('organisation'),
  'feedback.list': { coordinator: 'organisation' },
  'feedback.mark_answered': { coordinator: 'organisation' }
} satisfies RightsTable<string, Role>;

export const { useCase, query } = withRights(rights);
