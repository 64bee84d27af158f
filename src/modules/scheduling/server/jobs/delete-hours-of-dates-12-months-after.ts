import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { dateIn } from '#platform/time/zone.ts';
import { deletePastHours } from '../store/availability/retention.ts';
import { useCase } from '../system-rights.ts';

const days = 365;

const remove = useCase({
  action: 'hours.delete_past_dates',
  input: v.object({}),
  run: (act) =>
    recordedRun(act, 'delete-hours-of-dates-12-months-after', () => deletePastHours(act.db, dateIn(act.now - days * DAY, 'UTC')))
});

/** Removes hours of single dates, the dates of schedules, and what was given of templates, 12 months after them. */
export const deletePastHoursJob: Job = {
  name: 'delete-hours-of-dates-12-months-after',
  every: '46 3 * * *',
  run: async (call) => void (await remove(call, {}))
};
