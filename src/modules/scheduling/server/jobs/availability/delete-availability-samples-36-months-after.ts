import { retentionJob } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { dateIn } from '#platform/time/zone.ts';
import { deleteSamplesBefore } from '../../store/indicators.ts';
import { useCase } from '../../system-rights.ts';

/** 36 months, by the longest there are. */
const days = 3 * 366;

/** Removes the looks at the free times 36 months after their day. */
export const deleteAvailabilitySamplesJob = retentionJob(useCase, {
  name: 'delete-availability-samples-36-months-after',
  every: '41 3 * * *',
  action: 'availability.delete_old',
  remove: ({ db, now }) => deleteSamplesBefore(db, dateIn(now - days * DAY, 'UTC'))
});
