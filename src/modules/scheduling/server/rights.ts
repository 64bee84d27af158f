import { everyone, type Role } from '#modules/people/index.ts';
import { withRights, type RightsTable } from '#platform/use-case/index.ts';

const hosts = { professional: 'own', tutor: 'own' } as const;

/** Who may do what with times. `own`: the booker by name or by a key that the browser holds; for hosts: the host's own day. */
export const rights = {
  'times.list': everyone('organisation'),
  'appointment.book': everyone('organisation'),
  'appointment.open_link': everyone('organisation'),
  'appointment.find': everyone('organisation'),
  'appointment.read': everyone('own'),
  'appointment.move': everyone('own'),
  'appointment.cancel': everyone('own'),
  'appointment.list_own': everyone('own'),
  'day.read': hosts,
  'week.read': hosts,
  'appointment.mark': hosts,
  'appointment.cancel_by_host': hosts,
  'appointment.free_doubtful': hosts,
  'appointment.read_to_move': hosts,
  'appointment.move_by_host': hosts,
  'appointment.hand_over': hosts,
  'day.read_to_cancel': hosts,
  'day.cancel': hosts,
  'feed.read': everyone('organisation'),
  'feed.read_own': hosts,
  'feed.make': hosts,
  'feed.revoke': hosts,
  'block.read_choices': hosts,
  'block.add': hosts,
  'block.move': hosts,
  'block.remove': hosts
} satisfies RightsTable<string, Role>;

export const { useCase, query } = withRights(rights);
