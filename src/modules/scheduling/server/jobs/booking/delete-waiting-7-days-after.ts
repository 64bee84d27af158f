import { retentionJob } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { deleteWaiting } from '../../store/waiting/waiting.ts';
import { useCase } from '../../system-rights.ts';

/** Removes waits 7 days after they ended, with what was offered. */
export const deleteWaitingJob = retentionJob(useCase, {
  name: 'delete-waiting-7-days-after',
  every: '57 * * * *',
  action: 'waiting.delete_old',
  remove: ({ db, now }) => deleteWaiting(db, new Date(now - 7 * DAY))
});
