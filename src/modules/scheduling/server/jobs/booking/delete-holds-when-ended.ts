import { retentionJob } from '#platform/jobs/retention.ts';
import { deleteEndedHolds } from '../../store/holds.ts';
import { useCase } from '../../system-rights.ts';

/** Removes holds that have ended: nothing asks for them any more, since each statement judges by the clock itself. */
export const deleteHoldsJob = retentionJob(useCase, {
  name: 'delete-holds-when-ended',
  every: '7 * * * *',
  action: 'hold.delete_ended',
  remove: ({ db }) => deleteEndedHolds(db)
});
