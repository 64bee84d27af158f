import { retentionJob } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { deleteTurns } from '../../store/availability/turns.ts';
import { useCase } from '../../system-rights.ts';

/** Removes whose turn a booking was 90 days after its meeting. */
export const deleteTurnsJob = retentionJob(useCase, {
  name: 'delete-turns-90-days-after',
  every: '51 3 * * *',
  action: 'turns.delete_old',
  remove: ({ db, now }) => deleteTurns(db, new Date(now - 90 * DAY))
});
