import * as v from 'valibot';
import type { Job } from '../jobs/queue.ts';
import { recordedRun } from '../jobs/retention.ts';
import { useCase } from './rights.ts';

const forget = useCase({
  action: 'limit.forget_old',
  input: v.object({}),
  run: (act) =>
    recordedRun(act, 'forget-limits-1-day-after', async () => {
      const before = new Date(act.now - 86_400_000);
      const removed = await Promise.all([
        act.db.deleteFrom('limits').where('window_start', '<=', before).executeTakeFirst(),
        // Outside organisations: whichever organisation's turn comes first removes them for all.
        act.db.deleteFrom('address_limits').where('window_start', '<=', before).executeTakeFirst()
      ]);
      return removed.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
    })
});

/** Removes the counts of tries a day after. */
export const forgetLimitsJob: Job = {
  name: 'forget-limits-1-day-after',
  every: '57 * * * *',
  run: async (call) => void (await forget(call, {}))
};
