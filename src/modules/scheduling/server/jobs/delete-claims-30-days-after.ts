import { retentionJob } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { deleteClaims } from '../store/retention.ts';
import { useCase } from '../system-rights.ts';

/** Removes which periods were taken, 30 days after them. */
export const deleteClaimsJob = retentionJob(useCase, {
  name: 'delete-claims-30-days-after',
  every: '37 3 * * *',
  action: 'claim.delete_old',
  remove: ({ db, now }) => deleteClaims(db, new Date(now - 30 * DAY))
});
