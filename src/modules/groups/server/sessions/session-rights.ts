import type { Role } from '#modules/people/index.ts';
import type { RightsTable } from '#platform/use-case/index.ts';

/** Whoever may look at a request sees its sessions; professionals book and change them. */
const parties = { instructor: 'group', professional: 'campus', coordinator: 'campus' } as const;
const professionals = { professional: 'campus' } as const;
const system = { system: 'organisation' } as const;

export const sessionRights = {
  'session.list': parties,
  'session.read': parties,
  'session.read_times': professionals,
  'session.book': professionals,
  'session.move': professionals,
  'session.cancel': professionals,
  'session.restore': professionals,
  'session.mark': professionals,
  'session.list_led': { professional: 'own' },
  'session.prepare_message': system,
  'session.note_message': system
} satisfies RightsTable<string, Role>;
