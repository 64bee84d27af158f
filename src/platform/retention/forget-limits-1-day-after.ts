import { retentionJob } from '../jobs/retention.ts';
import { DAY } from '../time/date.ts';
import { useCase } from './rights.ts';

/** Removes the counts of tries a day after. */
export const forgetLimitsJob = retentionJob(useCase, {
  name: 'forget-limits-1-day-after',
  every: '57 * * * *',
  action: 'limit.forget_old',
  remove: async ({ db, now }) => {
    const before = new Date(now - DAY);
    const removed = await Promise.all([
      db.deleteFrom('limits').where('window_start', '<=', before).executeTakeFirst(),
      // Outside organisations: whichever organisation's turn comes first removes them for all.
      db.deleteFrom('address_limits').where('window_start', '<=', before).executeTakeFirst()
    ]);
    return removed.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
  }
});
