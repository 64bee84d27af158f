import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { addDays } from '#platform/time/date.ts';
import { deleteSamplesBefore } from '../../store/indicators.ts';
import { useCase } from '../../system-rights.ts';

/** 36 months, by the longest there are. */
const days = 3 * 366;

const remove = useCase({
  action: 'availability.delete_old',
  input: v.object({}),
  run: (act) =>
    recordedRun(act, 'delete-availability-samples-36-months-after', () =>
      deleteSamplesBefore(act.db, addDays(new Date(act.now).toISOString().slice(0, 10), -days))
    )
});

/** Removes the looks at the free times 36 months after their day. */
export const deleteAvailabilitySamplesJob: Job = {
  name: 'delete-availability-samples-36-months-after',
  every: '41 3 * * *',
  run: async (call) => void (await remove(call, {}))
};
