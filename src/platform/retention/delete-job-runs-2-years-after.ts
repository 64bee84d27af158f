import { retentionJob } from '../jobs/retention.ts';
import { yearsBefore } from './years.ts';
import { useCase } from './rights.ts';

/** Removes the lines that deletions ran, 2 years after. */
export const deleteJobRunsJob = retentionJob(useCase, {
  name: 'delete-job-runs-2-years-after',
  every: '17 2 * * *',
  action: 'job_run.delete_old',
  remove: async ({ db, now }) => {
    const { numDeletedRows } = await db.deleteFrom('job_runs').where('started_at', '<=', yearsBefore(now, 2)).executeTakeFirst();
    return Number(numDeletedRows);
  }
});
