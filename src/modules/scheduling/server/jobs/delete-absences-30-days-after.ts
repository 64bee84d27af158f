import { retentionJob } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { dateIn } from '#platform/time/zone.ts';
import { deleteAbsences } from '../store/availability/retention.ts';
import { useCase } from '../system-rights.ts';

/** Removes hosts' absences 30 days after their last date, and how hours stood before a change 30 days after it. */
export const deletePastAbsencesJob = retentionJob(useCase, {
  name: 'delete-absences-30-days-after',
  every: '43 3 * * *',
  action: 'hours.delete_past_absences',
  remove: ({ db, now }) => {
    const before = now - 30 * DAY;
    return deleteAbsences(db, dateIn(before, 'UTC'), new Date(before));
  }
});
