import { readFileSync } from 'node:fs';
import pg from 'pg';
import { runningEmbedded } from '#platform/database/embedded.ts';

/** The journeys book more under nicknames than one school's day holds: in their houses a whole day may be booked so, or the last ones find no time. */
export default async function wholeDays(): Promise<void> {
  const socketFolder = await runningEmbedded(`${process.env['RINNALLA_TEST_DATA']}/phone`);
  if (!socketFolder) throw new Error('The phone’s server has no database running');
  await allow({ host: socketFolder, user: 'postgres', database: 'postgres' });
  await allow({ connectionString: readFileSync(process.env['RINNALLA_TEST_POSTGRES'] ?? '', 'utf8') });
}

async function allow(database: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(database);
  await client.connect();
  await client.query('update organisation_settings set unverified_share_percent = 100');
  await client.end();
}
