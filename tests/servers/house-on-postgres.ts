/** The built server on a PostgreSQL of its own, as one process for browsers: `house-on-postgres.ts <file to write the database's address into>`. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { startPostgres } from './postgres.ts';

const [addressFile = ''] = process.argv.slice(2);
const postgres = await startPostgres();
const { ownerUrl, appUrl, adminUrl } = postgres;
writeFileSync(addressFile, adminUrl.replace(/\/[^/]*$/, new URL(ownerUrl).pathname), { mode: 0o600 });
const server = spawn(process.execPath, ['build/server/rinnalla.js'], {
  env: { ...process.env, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, SECRET_KEY: 'a secret of journeys, long enough to be one' },
  stdio: 'inherit'
});
process.once('SIGTERM', () => server.kill('SIGTERM'));
server.once('exit', (code) => void postgres.stop().then(() => process.exit(code ?? 1)));
