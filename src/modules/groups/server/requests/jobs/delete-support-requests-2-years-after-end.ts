import { retentionJob } from '#platform/jobs/retention.ts';
import { yearsBefore } from '#platform/retention/years.ts';
import { useCase } from '../../rights.ts';
import { deleteEndedRequests } from '../store/requests.ts';

/** Removes requests with their history two years after they were closed or declined. */
export const deleteEndedRequestsJob = retentionJob(useCase, {
  name: 'delete-support-requests-2-years-after-end',
  every: '53 2 * * *',
  action: 'support.delete_old',
  remove: ({ db, now }) => deleteEndedRequests(db, yearsBefore(now, 2))
});
