import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { useCase } from '../rights.ts';
import { removeOldGroups } from '../store/departed.ts';

const name = 'delete-groups-5-years-after-academic-year';

const remove = useCase({
  action: 'group.delete_old',
  input: v.object({}),
  run(act) {
    const today = new Date(act.now);
    const limit = new Date(Date.UTC(today.getUTCFullYear() - 5, today.getUTCMonth(), today.getUTCDate()));
    return recordedRun(act, name, () => removeOldGroups(act.db, limit.toISOString().slice(0, 10)));
  }
});

/** Removes teaching groups five years after their academic year, every night. */
export const deleteOldGroupsJob: Job = { name, every: '41 2 * * *', run: async (call) => void (await remove(call, {})) };
