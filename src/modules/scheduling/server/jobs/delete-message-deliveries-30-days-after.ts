import { retentionJob } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { deleteDeliveries } from '../store/retention.ts';
import { useCase } from '../system-rights.ts';

/** Removes the notes that messages have gone, 30 days after the appointment's time. */
export const deleteMessageDeliveriesJob = retentionJob(useCase, {
  name: 'delete-message-deliveries-30-days-after',
  every: '47 3 * * *',
  action: 'message.delete_old_notes',
  remove: ({ db, now }) => deleteDeliveries(db, new Date(now - 30 * DAY))
});
