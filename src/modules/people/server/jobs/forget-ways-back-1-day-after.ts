import { retentionJob } from '#platform/jobs/retention.ts';
import { forgetWaysBack } from '../store/passkeys/ways-back.ts';
import { useCase } from '../rights.ts';

/** Removes ways back that nobody confirmed, or used, within a day, hourly. */
export const forgetWaysBackJob = retentionJob(useCase, {
  name: 'forget-ways-back-1-day-after',
  every: '43 * * * *',
  action: 'way_back.forget_old',
  remove: ({ db, now }) => forgetWaysBack(db, new Date(now))
});
