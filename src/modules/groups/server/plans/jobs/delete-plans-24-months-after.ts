import { retentionJob } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { dateIn } from '#platform/time/zone.ts';
import { useCase } from '../../rights.ts';
import { deleteOldPlans } from '../store/own-plans.ts';
import { deleteOldPlanDrafts } from '../store/plan-drafts.ts';

/** Removes plans that nobody but their writer sees 24 months after their last change, those whose writer has left, and removed ones and drafts after 30 days. */
export const deletePlansJob = retentionJob(useCase, {
  name: 'delete-plans-24-months-after',
  every: '41 3 * * *',
  action: 'plan.delete_old',
  remove: async ({ db, now }) => {
    const plans = await deleteOldPlans(db, {
      unchanged: new Date(now - 730 * DAY),
      removed: dateIn(now - 30 * DAY, 'UTC'),
      now: new Date(now)
    });
    return plans + (await deleteOldPlanDrafts(db, new Date(now - 30 * DAY)));
  }
});
