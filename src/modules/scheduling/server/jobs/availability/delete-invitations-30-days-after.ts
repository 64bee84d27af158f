import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { deleteInvitations } from '../../store/availability/invitations.ts';
import { useCase } from '../../system-rights.ts';

const days = 30;

const remove = useCase({
  action: 'invitation.delete_old',
  input: v.object({}),
  run: (act) => recordedRun(act, 'delete-invitations-30-days-after', () => deleteInvitations(act.db, new Date(act.now - days * DAY)))
});

/** Removes invitations 30 days after they ended. */
export const deleteInvitationsJob: Job = {
  name: 'delete-invitations-30-days-after',
  every: '53 3 * * *',
  run: async (call) => void (await remove(call, {}))
};
