import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { useCase } from '../../rights.ts';
import { deleteImportsBefore } from '../../store/import/imports.ts';

const name = 'delete-people-imports-1-day-after';

const remove = useCase({
  action: 'import.delete_old',
  input: v.object({}),
  run: (act) => recordedRun(act, name, () => deleteImportsBefore(act.db, new Date(act.now - 24 * 3_600_000)))
});

/** Removes files of people that were read, with everything found in them, a day after they were last touched; looks every hour. */
export const deletePeopleImportsJob: Job = { name, every: '41 * * * *', run: async (call) => void (await remove(call, {})) };
