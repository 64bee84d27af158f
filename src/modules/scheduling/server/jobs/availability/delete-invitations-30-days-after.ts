import { retentionJob } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { deleteInvitations } from '../../store/availability/invitations.ts';
import { useCase } from '../../system-rights.ts';

/** Removes invitations 30 days after they ended. */
export const deleteInvitationsJob = retentionJob(useCase, {
  name: 'delete-invitations-30-days-after',
  every: '53 3 * * *',
  action: 'invitation.delete_old',
  remove: ({ db, now }) => deleteInvitations(db, new Date(now - 30 * DAY))
});
