import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { deleteEndedHolds } from '../../store/holds.ts';
import { useCase } from '../../system-rights.ts';

const remove = useCase({
  action: 'hold.delete_ended',
  input: v.object({}),
  run: (act) => recordedRun(act, 'delete-holds-when-ended', () => deleteEndedHolds(act.db))
});

/** Removes holds that have ended: nothing asks for them any more, since each statement judges by the clock itself. */
export const deleteHoldsJob: Job = {
  name: 'delete-holds-when-ended',
  every: '7 * * * *',
  run: async (call) => void (await remove(call, {}))
};
