import { retentionJob } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { dateIn } from '#platform/time/zone.ts';
import { deletePastHours } from '../store/availability/retention.ts';
import { useCase } from '../system-rights.ts';

/** Removes hours of single dates, the dates of schedules, and what was given of templates, 12 months after them. */
export const deletePastHoursJob = retentionJob(useCase, {
  name: 'delete-hours-of-dates-12-months-after',
  every: '46 3 * * *',
  action: 'hours.delete_past_dates',
  remove: ({ db, now }) => deletePastHours(db, dateIn(now - 365 * DAY, 'UTC'))
});
