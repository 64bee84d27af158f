import type { Database } from '../database/database.ts';
import type { Job } from './queue.ts';

// The thresholds of PostgreSQL's own autovacuum (autovacuum_*_threshold and *_scale_factor), by the same counts.
const changedTables = `
  select format('%I.%I', t.schemaname, t.relname) as name
  from pg_stat_user_tables t join pg_class c on c.oid = t.relid
  where t.n_mod_since_analyze > 50 + 0.1 * greatest(c.reltuples, 0) or t.n_dead_tup > 50 + 0.2 * greatest(c.reltuples, 0)`;

/**
 * Does for the embedded database what autovacuum does on a server: clears dead rows away and gathers statistics where much has changed. Without
 * statistics the planner takes every table for small, and a join that is quick today is quadratic in a year.
 * Table by table, so that a person waits for one at most. @returns the tables that had it; none on a server.
 */
export async function gatherStatistics(database: Database): Promise<string[]> {
  if (!database.embedded) return [];
  const { rows } = await database.statement(changedTables);
  const names = rows.map((row) => String(row['name']));
  for (const name of names) await database.statement(`vacuum (analyze) ${name}`);
  return names;
}

/** Every hour; the statistics last over a restart. With several organisations those that come second find nothing changed. */
export const gatherStatisticsJob: Job = {
  name: 'gather-statistics-of-embedded-tables',
  every: '41 * * * *',
  run: async ({ system }) => void (await gatherStatistics(system.database))
};
