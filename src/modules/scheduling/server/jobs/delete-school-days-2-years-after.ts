import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { dateIn } from '#platform/time/zone.ts';
import { deletePastSchoolDays } from '../store/availability/school-days.ts';
import { useCase } from '../system-rights.ts';

const days = 2 * 365;

const remove = useCase({
  action: 'school_year.delete_past',
  input: v.object({}),
  run: (act) =>
    recordedRun(act, 'delete-school-days-2-years-after', () => deletePastSchoolDays(act.db, dateIn(act.now - days * DAY, 'UTC')))
});

/** Removes terms, breaks and closings 2 years after their last date. */
export const deletePastSchoolDaysJob: Job = {
  name: 'delete-school-days-2-years-after',
  every: '49 3 * * *',
  run: async (call) => void (await remove(call, {}))
};
