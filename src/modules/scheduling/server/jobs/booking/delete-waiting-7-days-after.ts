import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { deleteWaiting } from '../../store/waiting/waiting.ts';
import { useCase } from '../../system-rights.ts';

const days = 7;

const remove = useCase({
  action: 'waiting.delete_old',
  input: v.object({}),
  run: (act) => recordedRun(act, 'delete-waiting-7-days-after', () => deleteWaiting(act.db, new Date(act.now - days * DAY)))
});

/** Removes waits 7 days after they ended, with what was offered. */
export const deleteWaitingJob: Job = {
  name: 'delete-waiting-7-days-after',
  every: '57 * * * *',
  run: async (call) => void (await remove(call, {}))
};
