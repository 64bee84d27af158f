import type { Role } from '#modules/people/index.ts';
import type { RightsTable } from '#platform/use-case/index.ts';

/** Whoever may look at a request sees its sessions; professionals book and change them. */
const parties = { instructor: 'group', professional: 'campus', coordinator: 'campus' } as const;
const professionals = { professional: 'campus' } as const;
const system = { system: 'organisation' } as const;

export const sessionRights = {
  'group_session.list': parties,
  'group_session.read': parties,
  'group_session.read_times': professionals,
  'group_session.book': professionals,
  'group_session.move': professionals,
  'group_session.read_leaders': professionals,
  'group_session.change_leaders': professionals,
  'group_session.take_back': professionals,
  'group_session.cancel': professionals,
  'group_session.restore': professionals,
  'group_session.mark': professionals,
  'group_session.choose_plan': professionals,
  'group_session.list_led': { professional: 'own' },
  'group_session.prepare_message': system,
  'group_session.note_message': system
} satisfies RightsTable<string, Role>;
