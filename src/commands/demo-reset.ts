import { rmSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '#platform/config.ts';
import { runningEmbedded } from '#platform/database/embedded.ts';
import { prepareDatabase } from '#platform/database/prepare.ts';
import { loadExampleOnce } from '../example/load.ts';

// Throws the embedded example away and makes it anew around today. Never touches a server's database.
const config = readConfig(process.env);
if (config.databaseUrl) {
  process.stderr.write('demo:reset is for the embedded example only; with DATABASE_URL nothing is removed.\n');
  process.exit(1);
}
if (await runningEmbedded(config.dataDir)) {
  process.stderr.write(`A server is running on ${config.dataDir}. Stop it first.\n`);
  process.exit(1);
}
for (const name of ['database', 'mail']) rmSync(path.join(config.dataDir, name), { recursive: true, force: true });
const prepared = await prepareDatabase(config);
await loadExampleOnce(prepared.owner);
await prepared.close();
process.stdout.write('The example school is new again\n');
