import type { Role } from '#modules/people/index.ts';
import type { RightsTable } from '#platform/use-case/index.ts';

/** Whoever may look at a request sees what came of it; professionals write it down, and who asked answers. */
const parties = { instructor: 'group', professional: 'campus', coordinator: 'campus' } as const;
const professionals = { professional: 'campus' } as const;
const system = { system: 'organisation' } as const;

export const afterRights = {
  'group_session.read_notes': parties,
  'group_session.write_notes': professionals,
  'support.read_follow_up': parties,
  'support.answer': parties,
  'support.read_group': parties,
  'support.say_due_follow_ups': system,
  'support.prepare_follow_up_message': system,
  'support.note_follow_up_message': system
} satisfies RightsTable<string, Role>;
