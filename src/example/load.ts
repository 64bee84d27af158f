import { ownerClient } from '#platform/database/as-owner.ts';
import type { OwnerTarget } from '#platform/database/migrate.ts';
import { makeExampleSchool } from './school.ts';

/** Loads the example school when the installation has no school at all; a second start finds it there. */
export async function loadExampleOnce(owner: OwnerTarget): Promise<void> {
  const client = ownerClient(owner);
  await client.connect();
  try {
    const there = await client.query('select 1 from organisations limit 1');
    if (there.rowCount) return;
    await client.query('begin');
    // Two servers that start at once on one database: the second waits here.
    await client.query('lock table organisations in exclusive mode');
    const { rowCount } = await client.query('select 1 from organisations limit 1');
    if (!rowCount) await makeExampleSchool(client, Date.now());
    await client.query('commit');
    // Half a year of bookings has just come: without statistics the planner would take each table for empty.
    if (!rowCount) await client.query('analyze');
  } finally {
    await client.end();
  }
}
