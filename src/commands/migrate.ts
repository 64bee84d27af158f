import { readConfig } from '#platform/config.ts';
import { prepareDatabase } from '#platform/database/prepare.ts';

const prepared = await prepareDatabase(readConfig(process.env), { beside: true });
await prepared.close();
process.stdout.write(prepared.applied.length > 0 ? `Applied ${prepared.applied.join(', ')}\n` : 'The database is up to date\n');
