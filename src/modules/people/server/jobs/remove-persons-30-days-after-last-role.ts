import { retentionJob } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { dateIn } from '#platform/time/zone.ts';
import { removeDeparted } from '../store/departed.ts';
import { useCase } from '../rights.ts';

/** What the notices promise: name, address, groups and roles go 30 days after the last role has ended. */
export const removePersonsJob = retentionJob(useCase, {
  name: 'remove-persons-30-days-after-last-role',
  every: '31 2 * * *',
  action: 'person.remove_departed',
  remove: ({ db, now }) => removeDeparted(db, dateIn(now - 30 * DAY, 'UTC'))
});
