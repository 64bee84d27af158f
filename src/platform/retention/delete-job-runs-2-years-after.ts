import * as v from 'valibot';
import type { Job } from '../jobs/queue.ts';
import { recordedRun } from '../jobs/retention.ts';
import { yearsBefore } from './years.ts';
import { useCase } from './rights.ts';

const remove = useCase({
  action: 'job_run.delete_old',
  input: v.object({}),
  run: (act) =>
    recordedRun(act, 'delete-job-runs-2-years-after', async () => {
      const { numDeletedRows } = await act.db.deleteFrom('job_runs').where('started_at', '<=', yearsBefore(act.now, 2)).executeTakeFirst();
      return Number(numDeletedRows);
    })
});

/** Removes the lines that deletions ran, 2 years after. */
export const deleteJobRunsJob: Job = {
  name: 'delete-job-runs-2-years-after',
  every: '17 2 * * *',
  run: async (call) => void (await remove(call, {}))
};
