import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { dateIn } from '#platform/time/zone.ts';
import { deleteAbsences } from '../store/availability/retention.ts';
import { useCase } from '../system-rights.ts';

const days = 30;

const remove = useCase({
  action: 'hours.delete_past_absences',
  input: v.object({}),
  run: (act) =>
    recordedRun(act, 'delete-absences-30-days-after', () => {
      const before = act.now - days * DAY;
      return deleteAbsences(act.db, dateIn(before, 'UTC'), new Date(before));
    })
});

/** Removes hosts' absences 30 days after their last date, and how hours stood before a change 30 days after it. */
export const deletePastAbsencesJob: Job = {
  name: 'delete-absences-30-days-after',
  every: '43 3 * * *',
  run: async (call) => void (await remove(call, {}))
};
