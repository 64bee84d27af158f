import { retentionJob } from '#platform/jobs/retention.ts';
import { addDays } from '#platform/time/date.ts';
import { deleteAnsweredBefore } from '../store/administration/person-requests.ts';
import { today } from '../today.ts';
import { useCase } from '../rights.ts';

/** Removes what people asked about their own data 30 days after the answer. */
export const deletePersonRequestsJob = retentionJob(useCase, {
  name: 'delete-person-requests-30-days-after-answer',
  every: '23 2 * * *',
  action: 'request.delete_old',
  remove: async ({ db, now }) => deleteAnsweredBefore(db, addDays(await today(db, now), -30))
});
