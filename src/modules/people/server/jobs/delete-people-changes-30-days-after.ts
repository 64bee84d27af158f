import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { useCase } from '../rights.ts';
import { deleteChangesBefore } from '../store/administration/people-changes.ts';

const name = 'delete-people-changes-30-days-after';

const remove = useCase({
  action: 'change.delete_old',
  input: v.object({}),
  run: (act) => recordedRun(act, name, () => deleteChangesBefore(act.db, new Date(act.now - 30 * 86_400_000)))
});

/** Removes what was kept of changes of rights, to tell and to take back, 30 days after. */
export const deletePeopleChangesJob: Job = { name, every: '21 2 * * *', run: async (call) => void (await remove(call, {})) };
