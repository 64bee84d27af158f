import pg from 'pg';
import { runningEmbedded } from '#platform/database/embedded.ts';

/** The journeys book more under nicknames than one school's day holds: in their house a whole day may be booked so, or the last ones find no time. */
export default async function wholeDays(): Promise<void> {
  const socketFolder = await runningEmbedded(process.env['RINNALLA_TEST_DATA'] ?? '');
  if (!socketFolder) throw new Error('The journeys’ server has no database running');
  const client = new pg.Client({ host: socketFolder, user: 'postgres', database: 'postgres' });
  await client.connect();
  await client.query('update organisation_settings set unverified_share_percent = 100');
  await client.end();
}
