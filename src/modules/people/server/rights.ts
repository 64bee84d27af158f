import { withRights, type RightsTable } from '#platform/use-case/index.ts';
import { everyone, everyRole, type Role } from '../roles.ts';

/** Who may do what of people's things. Feedback is read by the coordinator alone: an administrator reads nothing that people wrote. */
export const rights = {
  'session.open_as_example': everyone('organisation'),
  'session.list_examples': everyone('organisation'),
  'organisation.read_notice_facts': everyone('organisation'),
  'session.open_by_link': everyone('organisation'),
  'sign_in.list_ways': everyone('organisation'),
  'sign_in.ask_link': everyone('organisation'),
  'sign_in.ask_own_link': everyRole('own'),
  'sign_in.list_own_ways': everyRole('own'),
  'sign_in.read_provider': everyone('organisation'),
  'session.open_by_provider': everyone('organisation'),
  'sign_in.make_link': { system: 'organisation' },
  'sign_in.forget_links': { system: 'organisation' },
  'sign_in.read_settings': { admin: 'organisation' },
  'sign_in.set_links': { admin: 'organisation' },
  'sign_in.read_provider_settings': { admin: 'organisation' },
  'sign_in.add_provider': { admin: 'organisation' },
  'sign_in.save_provider': { admin: 'organisation' },
  'sign_in.remove_provider': { admin: 'organisation' },
  'session.end': everyRole('own'),
  'session.end_one': everyRole('own'),
  'session.end_others': everyRole('own'),
  'session.list_own': everyRole('own'),
  'session.prove_as_example': everyRole('own'),
  'person.read_own': everyRole('own'),
  'person.remove_departed': { system: 'organisation' },
  'group.delete_old': { system: 'organisation' },
  'session.forget_ended': { system: 'organisation' },
  'feedback.send': everyone('organisation'),
  'feedback.list': { coordinator: 'organisation' },
  'feedback.mark_answered': { coordinator: 'organisation' }
} satisfies RightsTable<string, Role>;

export const { useCase, query } = withRights(rights);
