import { retentionJob } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { useCase } from '../../rights.ts';
import { deleteOldDrafts } from '../store/drafts.ts';

/** Removes drafts of requests 30 days after they were last saved. */
export const deleteOldDraftsJob = retentionJob(useCase, {
  name: 'delete-support-drafts-30-days-after',
  every: '57 2 * * *',
  action: 'support.delete_old_drafts',
  remove: ({ db, now }) => deleteOldDrafts(db, new Date(now - 30 * DAY))
});
