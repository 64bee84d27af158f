import { withRights, type RightsTable } from '#platform/use-case/index.ts';

/** What scheduling does by itself, as the system: its messages and its deletions. Nobody else may. */
export const systemRights = {
  'message.prepare': { system: 'organisation' },
  'message.note_outcome': { system: 'organisation' },
  'message.prepare_to_host': { system: 'organisation' },
  'message.note_to_host': { system: 'organisation' },
  'message.prepare_of_hours': { system: 'organisation' },
  'message.note_of_hours': { system: 'organisation' },
  'message.say_due_reminders': { system: 'organisation' },
  'appointment.forget_contacts': { system: 'organisation' },
  'appointment.cut_person': { system: 'organisation' },
  'claim.delete_old': { system: 'organisation' },
  'hold.delete_ended': { system: 'organisation' },
  'waiting.end_run_out': { system: 'organisation' },
  'waiting.offer_next': { system: 'organisation' },
  'waiting.release_freed': { system: 'organisation' },
  'waiting.prepare_message': { system: 'organisation' },
  'waiting.note_message': { system: 'organisation' },
  'waiting.delete_old': { system: 'organisation' },
  'block.delete_old': { system: 'organisation' },
  'message.delete_old_notes': { system: 'organisation' },
  'availability.look': { system: 'organisation' },
  'invitation.delete_old': { system: 'organisation' },
  'turns.delete_old': { system: 'organisation' },
  'availability.delete_old': { system: 'organisation' },
  'hours.delete_past_dates': { system: 'organisation' },
  'hours.delete_past_absences': { system: 'organisation' },
  'school_year.delete_past': { system: 'organisation' }
} satisfies RightsTable;

export const { useCase, query } = withRights(systemRights);
