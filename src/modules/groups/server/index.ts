import type { Job } from '#platform/jobs/queue.ts';
import { deletePlansJob } from './plans/delete-plans-24-months-after.ts';

/** What groups does by itself. */
export const groupsJobs: readonly Job[] = [deletePlansJob];

export { listPlans } from './plans/list-plans.ts';
export { setPlanFavourite, setPlanRemoved, setPublished } from './plans/publish.ts';
export { readOnePlan } from './plans/read-one-plan.ts';
export { readVersions, returnToVersion } from './plans/versions.ts';
export { lookAtDraft, lookAtFile, openPlanForm, savePlan } from './plans/write.ts';
