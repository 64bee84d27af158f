import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { yearsBefore } from '#platform/retention/years.ts';
import { deleteOldBlocks } from '../store/blocks.ts';
import { useCase } from '../system-rights.ts';

const remove = useCase({
  action: 'block.delete_old',
  input: v.object({}),
  run: (act) => recordedRun(act, 'delete-blocks-12-months-after', () => deleteOldBlocks(act.db, yearsBefore(act.now, 1)))
});

/** Removes what took hosts' time beside bookings, walk-ins with it, 12 months after. */
export const deleteBlocksJob: Job = {
  name: 'delete-blocks-12-months-after',
  every: '47 3 * * *',
  run: async (call) => void (await remove(call, {}))
};
