import { sql } from 'kysely';
import * as v from 'valibot';
import type { Job } from '../jobs/queue.ts';
import { recordedRun } from '../jobs/retention.ts';
import { useCase } from './rights.ts';

const remove = useCase({
  action: 'audit.delete_old',
  input: v.object({}),
  run: (act) =>
    recordedRun(act, 'delete-audit-2-years-after', async () => {
      const { rows } = await sql<{ removed: number }>`select delete_audit_of_2_years_ago() as removed`.execute(act.db);
      return rows[0]?.removed ?? 0;
    })
});

/** Removes audit lines 2 years after the act, by a function of the database that can delete no younger one. */
export const deleteAuditJob: Job = {
  name: 'delete-audit-2-years-after',
  every: '7 2 * * *',
  run: async (call) => void (await remove(call, {}))
};
