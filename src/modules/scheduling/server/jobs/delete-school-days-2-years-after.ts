import { retentionJob } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { dateIn } from '#platform/time/zone.ts';
import { deletePastSchoolDays } from '../store/availability/school-days.ts';
import { useCase } from '../system-rights.ts';

/** Removes terms, breaks and closings 2 years after their last date. */
export const deletePastSchoolDaysJob = retentionJob(useCase, {
  name: 'delete-school-days-2-years-after',
  every: '49 3 * * *',
  action: 'school_year.delete_past',
  remove: ({ db, now }) => deletePastSchoolDays(db, dateIn(now - 2 * 365 * DAY, 'UTC'))
});
