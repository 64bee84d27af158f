import * as v from 'valibot';
import type { Job } from '../jobs/queue.ts';
import { recordedRun } from '../jobs/retention.ts';
import { yearsBefore } from './years.ts';
import { useCase } from './rights.ts';

const remove = useCase({
  action: 'feedback.delete_old',
  input: v.object({}),
  run: (act) =>
    recordedRun(act, 'delete-feedback-12-months-after', async () => {
      const day = yearsBefore(act.now, 1).toISOString().slice(0, 10);
      const { numDeletedRows } = await act.db.deleteFrom('feedback').where('received_on', '<=', day).executeTakeFirst();
      return Number(numDeletedRows);
    })
});

/** Removes what people said of the service 12 months after they said it. */
export const deleteFeedbackJob: Job = {
  name: 'delete-feedback-12-months-after',
  every: '27 2 * * *',
  run: async (call) => void (await remove(call, {}))
};
