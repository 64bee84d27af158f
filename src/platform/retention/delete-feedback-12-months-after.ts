import { retentionJob } from '../jobs/retention.ts';
import { dateIn } from '../time/zone.ts';
import { yearsBefore } from './years.ts';
import { useCase } from './rights.ts';

/** Removes what people said of the service 12 months after they said it. */
export const deleteFeedbackJob = retentionJob(useCase, {
  name: 'delete-feedback-12-months-after',
  every: '27 2 * * *',
  action: 'feedback.delete_old',
  remove: async ({ db, now }) => {
    const day = dateIn(yearsBefore(now, 1).getTime(), 'UTC');
    const { numDeletedRows } = await db.deleteFrom('feedback').where('received_on', '<=', day).executeTakeFirst();
    return Number(numDeletedRows);
  }
});
