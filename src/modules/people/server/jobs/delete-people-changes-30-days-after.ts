import { retentionJob } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { deleteChangesBefore } from '../store/administration/people-changes.ts';
import { useCase } from '../rights.ts';

/** Removes what was kept of changes of rights, to tell and to take back, 30 days after. */
export const deletePeopleChangesJob = retentionJob(useCase, {
  name: 'delete-people-changes-30-days-after',
  every: '21 2 * * *',
  action: 'change.delete_old',
  remove: ({ db, now }) => deleteChangesBefore(db, new Date(now - 30 * DAY))
});
