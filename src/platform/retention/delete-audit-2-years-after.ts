import { sql } from 'kysely';
import { retentionJob } from '../jobs/retention.ts';
import { useCase } from './rights.ts';

/** Removes audit lines 2 years after the act, by a function of the database that can delete no younger one. */
export const deleteAuditJob = retentionJob(useCase, {
  name: 'delete-audit-2-years-after',
  every: '7 2 * * *',
  action: 'audit.delete_old',
  remove: async ({ db }) => {
    const { rows } = await sql<{ removed: number }>`select delete_audit_of_2_years_ago() as removed`.execute(db);
    return rows[0]?.removed ?? 0;
  }
});
