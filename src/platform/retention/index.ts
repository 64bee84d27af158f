import type { Job } from '../jobs/queue.ts';
import { deleteAuditJob } from './delete-audit-2-years-after.ts';
import { deleteFeedbackJob } from './delete-feedback-12-months-after.ts';
import { deleteJobRunsJob } from './delete-job-runs-2-years-after.ts';
import { forgetLimitsJob } from './forget-limits-1-day-after.ts';

/** What is removed of the tables that no module owns. */
export const retentionJobs: readonly Job[] = [deleteAuditJob, deleteFeedbackJob, deleteJobRunsJob, forgetLimitsJob];
