import { retentionJob } from '#platform/jobs/retention.ts';
import { yearsBefore } from '#platform/retention/years.ts';
import { deleteOldBlocks } from '../store/blocks.ts';
import { useCase } from '../system-rights.ts';

/** Removes what took hosts' time beside bookings, walk-ins with it, 12 months after. */
export const deleteBlocksJob = retentionJob(useCase, {
  name: 'delete-blocks-12-months-after',
  every: '47 3 * * *',
  action: 'block.delete_old',
  remove: ({ db, now }) => deleteOldBlocks(db, yearsBefore(now, 1))
});
