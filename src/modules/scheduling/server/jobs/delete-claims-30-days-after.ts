import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { deleteClaims } from '../store/retention.ts';
import { useCase } from '../system-rights.ts';

const days = 30;

const remove = useCase({
  action: 'claim.delete_old',
  input: v.object({}),
  run: (act) => recordedRun(act, 'delete-claims-30-days-after', () => deleteClaims(act.db, new Date(act.now - days * 86_400_000)))
});

/** Removes which periods were taken, 30 days after them. */
export const deleteClaimsJob: Job = {
  name: 'delete-claims-30-days-after',
  every: '37 3 * * *',
  run: async (call) => void (await remove(call, {}))
};
