import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { deleteDeliveries } from '../store/retention.ts';
import { useCase } from '../system-rights.ts';

const days = 30;

const remove = useCase({
  action: 'message.delete_old_notes',
  input: v.object({}),
  run: (act) =>
    recordedRun(act, 'delete-message-deliveries-30-days-after', () => deleteDeliveries(act.db, new Date(act.now - days * 86_400_000)))
});

/** Removes the notes that messages have gone, 30 days after the appointment's time. */
export const deleteMessageDeliveriesJob: Job = {
  name: 'delete-message-deliveries-30-days-after',
  every: '47 3 * * *',
  run: async (call) => void (await remove(call, {}))
};
