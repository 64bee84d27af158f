import type { Job } from '#platform/jobs/queue.ts';
import { deleteOldDraftsJob } from './delete-support-drafts-30-days-after.ts';
import { deleteEndedRequestsJob } from './delete-support-requests-2-years-after-end.ts';

/** What requests for support do by themselves. */
export const requestJobs: readonly Job[] = [deleteEndedRequestsJob, deleteOldDraftsJob];
