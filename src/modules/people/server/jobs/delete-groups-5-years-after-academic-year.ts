import { retentionJob } from '#platform/jobs/retention.ts';
import { yearsBefore } from '#platform/retention/years.ts';
import { dateIn } from '#platform/time/zone.ts';
import { removeOldGroups } from '../store/departed.ts';
import { useCase } from '../rights.ts';

/** Removes teaching groups five years after their academic year, every night. */
export const deleteOldGroupsJob = retentionJob(useCase, {
  name: 'delete-groups-5-years-after-academic-year',
  every: '41 2 * * *',
  action: 'group.delete_old',
  remove: ({ db, now }) => removeOldGroups(db, dateIn(yearsBefore(now, 5).getTime(), 'UTC'))
});
